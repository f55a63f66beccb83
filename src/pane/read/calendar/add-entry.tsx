/** @jsxImportSource preact */
import type { Appointment, CalendarAnswer } from '#api/contract.ts'
import { sayTrouble } from '#pane/data/say-trouble.ts'
import { Button } from '#pane/shell/button.tsx'
import { Callout } from '#pane/shell/callout.tsx'
import { OutLink } from '#pane/shell/out-link.tsx'
import { usePane } from '#pane/shell/pane-context.ts'
import { Trouble } from '#pane/shell/trouble.tsx'
import type { PaneTexts } from '#pane/texts/texts.ts'
import type { CalendarTexts } from '#tab/texts/text-groups.ts'
import { useFocus } from '../use-focus.ts'
import styles from './calendar.module.css'
import { OpenForm } from './open-form.tsx'
import { isDone, useEntry } from './use-entry.ts'

interface Props {
  /** Where it is in the API. */
  readonly path: string
  /** What a screen reader hears it called. */
  readonly title: string
  readonly words: CalendarTexts
  readonly inCalendar?: boolean
  readonly movedSince?: boolean
  /** What can be opened in Outlook where adding fails. */
  readonly otherwise?: { readonly appointment: Appointment; readonly label: string } | undefined
}

/** Puts something of the catalogue into the person's calendar, where it moves when KOMBIT moves it. */
export function AddEntry({ path, title, words, inCalendar, movedSince, otherwise }: Props) {
  const { texts } = usePane()
  const [press, add] = useEntry(path)
  const trouble = troubleOf(press, words, texts)
  if (press.step === 'done' && isDone(press.answer.outcome))
    return <Done text={words[press.answer.outcome]} webLink={press.answer.webLink} open={words.openEntry} />
  if (inCalendar && !movedSince) return <Done text={words.inCalendar} isNew={false} />
  const busy = press.step === 'busy'
  const deed = movedSince ? words.update : words.add
  const label = trouble ? trouble.retry : deed
  return (
    <div className={styles.action}>
      {movedSince && (
        <Callout tone="doubt" plain>
          <p>{words.movedSince}</p>
        </Callout>
      )}
      {trouble && <Trouble title={trouble.title} text={trouble.text} />}
      <Button icon="calendarAdd" busy={busy} name={`${label}: ${title}`} onPress={add}>
        {busy ? (movedSince ? words.updating : words.adding) : label}
      </Button>
      {trouble && otherwise && (
        <>
          <p className={styles.hint}>{texts.read.form.instead}</p>
          <OpenForm {...otherwise} />
        </>
      )}
    </div>
  )
}

function troubleOf(press: ReturnType<typeof useEntry>[0], words: CalendarTexts, texts: PaneTexts) {
  if (press.step === 'failed')
    return { title: words.problems.failed.title, text: sayTrouble(press.error, texts), retry: words.retry }
  if (press.step !== 'done' || isDone(press.answer.outcome)) return undefined
  const { outcome, why }: CalendarAnswer = press.answer
  if (!(outcome in words.problems)) return undefined
  const { title, text } = words.problems[outcome as keyof CalendarTexts['problems']]
  const retry = outcome === 'needs-sign-in' ? words.signInAndRetry : words.retry
  return { title, text: why?.[texts.language] ?? text, retry }
}

interface DoneProps {
  readonly text: string
  readonly isNew?: boolean
  readonly webLink?: string | undefined
  readonly open?: string
}

/** Stays, so that nobody asks themselves later whether they had pressed. */
function Done({ text, isNew = true, webLink, open }: DoneProps) {
  // The button that had the focus is gone.
  const ref = useFocus<HTMLDivElement>(isNew)
  return (
    <div ref={ref} tabIndex={-1} className={styles.done}>
      <Callout tone="done" plain>
        <p>{text}</p>
        {webLink && (
          <p>
            <OutLink href={webLink}>{open}</OutLink>
          </p>
        )}
      </Callout>
    </div>
  )
}
