/** @jsxImportSource preact */
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { FoundInMail, Mail, MailSuggestion, Suggested } from '#api/contract.ts'
import { sayTrouble } from '#pane/data/say-trouble.ts'
import { useAnnounce } from '#pane/shell/announce.tsx'
import { Button } from '#pane/shell/button.tsx'
import { Callout } from '#pane/shell/callout.tsx'
import { usePane } from '#pane/shell/pane-context.ts'
import { Trouble } from '#pane/shell/trouble.tsx'
import { usePress } from '#pane/shell/use-press.ts'

interface Props {
  readonly mail: Mail
  readonly items: readonly FoundInMail[]
  readonly onSent: (keys: readonly string[], answer: Suggested) => void
}

/** As the contract has it. */
const MOST_AT_ONCE = 50

/** Hands what is chosen to those who publish the catalogue; what happens then, and who sees it, is said before. */
export function Suggest({ mail, items, onSent }: Props) {
  const { api, texts } = usePane()
  const { suggest } = texts.read
  const isOne = items.length === 1
  const [chosen, setChosen] = useState<readonly string[]>(isOne ? items.map(({ key }) => key) : [])
  const [isAsked, setIsAsked] = useState(false)
  const announce = useAnnounce()
  const send = useCallback(async () => {
    const answer = await api.post<Suggested>('/mail-suggestions', {
      mail,
      keys: [...chosen],
    } satisfies MailSuggestion)
    onSent(chosen, answer)
  }, [api, mail, chosen, onSent])
  const [press, run] = usePress(send)
  const busy = press.step === 'busy'
  const isFit = chosen.length > 0 && chosen.length <= MOST_AT_ONCE
  const fault = chosen.length === 0 ? suggest.chooseOne : suggest.tooMany(MOST_AT_ONCE)
  const said = isAsked && !isFit ? fault : undefined
  const trouble = press.step === 'failed' ? sayTrouble(press.error, texts) : undefined
  useEffect(() => {
    if (said) announce(said)
  }, [said, announce])
  const toggle = (key: string) =>
    setChosen(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key])
  return (
    <>
      <p id="suggest-why">{suggest.text}</p>
      {!isOne && (
        <fieldset aria-describedby="suggest-why">
          <legend>{suggest.legend}</legend>
          {items.map(({ key, title }) => (
            <label key={key}>
              <input
                type="checkbox"
                checked={chosen.includes(key)}
                disabled={busy}
                onChange={() => toggle(key)}
              />
              <span>{title}</span>
            </label>
          ))}
        </fieldset>
      )}
      {said && (
        <Callout tone="doubt" plain>
          <p>{said}</p>
        </Callout>
      )}
      {trouble && <Trouble title={suggest.failed} text={trouble} />}
      <Button
        busy={busy}
        name={isOne ? `${suggest.one}: ${items[0]?.title}` : undefined}
        onPress={() => (isFit ? run() : setIsAsked(true))}
      >
        {busy ? suggest.sending : isOne ? suggest.one : suggest.some}
      </Button>
    </>
  )
}
