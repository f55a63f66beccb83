/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { FoundInMail, Mail, Suggested } from '#api/contract.ts'
import { Callout } from '#pane/shell/callout.tsx'
import { usePane } from '#pane/shell/pane-context.ts'
import styles from './suggest.module.css'
import { Suggest } from './suggest.tsx'
import { useFocus } from './use-focus.ts'

interface Props {
  readonly mail: Mail
  readonly items: readonly FoundInMail[]
}

/** Offers to suggest what the catalogue lacks; what has been suggested is said, and not offered again. */
export function MayBeSuggested({ mail, items }: Props) {
  const { suggest } = usePane().texts.read
  const [sent, setSent] = useState<{ keys: readonly string[]; answer?: Suggested }>({ keys: [] })
  const left = items.filter(({ key, known }) => !known?.sure && !sent.keys.includes(key))
  const { answer } = sent
  if (left.length === 0 && !answer) return null
  return (
    <section className={styles.suggest} aria-labelledby="suggest">
      <h3 id="suggest">{suggest.title}</h3>
      {answer && (
        <Sent
          key={answer}
          words={answer.outcome === 'already' ? suggest.already : suggest.done(answer.items)}
        />
      )}
      {left.length > 0 && (
        <Suggest
          key={sent.keys}
          {...{ mail, items: left }}
          onSent={(keys, now) => setSent({ keys: [...sent.keys, ...keys], answer: now })}
        />
      )}
    </section>
  )
}

function Sent({ words }: { words: { title: string; text: string } }) {
  const ref = useFocus<HTMLDivElement>()
  return (
    <div ref={ref} tabIndex={-1} className={styles.sent}>
      <Callout tone="done" plain>
        <p>
          <strong>{words.title}</strong>
        </p>
        <p>{words.text}</p>
      </Callout>
    </div>
  )
}
