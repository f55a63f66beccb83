import { Button } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import type { DeadlineItem, ReadingItem } from '#api/contract.ts'
import { useApi } from '#tab/data/api-client.ts'
import { sayProblem } from '#tab/data/api-problem.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { useDraftTexts } from './draft-texts.ts'
import type { EditorProps } from './editor-props.ts'
import styles from './field-form.module.css'
import { useReview } from './review-context.ts'
import { deadlineWords } from './value-words.ts'

/** A deadline as KOMBIT writes it, with what it is read as while it is being written; or the days themselves. */
export function DeadlineEditor({ id, label, value, onChange }: EditorProps) {
  const texts = useTexts()
  const { form } = useDraftTexts()
  const before = value as DeadlineItem | undefined
  const [words, setWords] = useState(before?.raw ?? '')
  const [chosen, setChosen] = useState<DeadlineItem | undefined>(before)
  const reading = useReading(words)
  const read = chosen ?? reading.data?.deadline
  const write = (written: string) => {
    setWords(written)
    setChosen(undefined)
    onChange(undefined, false)
  }
  const choose = (deadline: DeadlineItem) => {
    setChosen(deadline)
    onChange(deadline)
  }
  // Told once for each reading, and not for each time that whoever hears of it is drawn.
  const tell = useEffectEvent(onChange)
  useEffect(() => {
    if (!chosen && reading.data) tell(reading.data.deadline)
  }, [reading.data, chosen])
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      <p className={styles.field}>
        <label htmlFor={id}>{form.words}</label>
        <input id={id} value={words} onChange={({ target }) => write(target.value)} />
      </p>
      <p role="status" className={styles.read}>
        <span className={styles.hint}>{form.readAs}: </span>
        <strong>
          {read
            ? deadlineWords(read, texts)
            : reading.isError
              ? sayProblem(reading.error, texts)
              : form.reading}
        </strong>
      </p>
      {!chosen && (reading.data?.candidates.length ?? 0) > 0 && (
        <div className={styles.choices}>
          <span>{form.mayBe}</span>
          {reading.data?.candidates.map((candidate) => (
            <Button
              key={`${candidate.from}/${candidate.to}`}
              size="small"
              onClick={() => choose({ ...candidate, raw: words })}
            >
              {deadlineWords(candidate, texts)}
            </Button>
          ))}
        </div>
      )}
      <OwnDays id={id} words={words} deadline={chosen} onChoose={choose} />
    </fieldset>
  )
}

interface OwnDaysProps {
  readonly id: string
  readonly words: string
  readonly deadline: DeadlineItem | undefined
  readonly onChoose: (deadline: DeadlineItem) => void
}

function OwnDays({ id, words, deadline, onChoose }: OwnDaysProps) {
  const { form } = useDraftTexts()
  const [days, setDays] = useState({ from: deadline?.from ?? '', to: deadline?.to ?? '' })
  const set = (from: string, to: string) => {
    setDays({ from, to })
    if (from === '') return
    const last = to === '' || to < from ? from : to
    onChoose({ kind: last === from ? 'day' : 'period', raw: words, from, to: last })
  }
  return (
    <details className={styles.own}>
      <summary>{form.ownDays}</summary>
      <div className={styles.pair}>
        <p className={styles.field}>
          <label htmlFor={`${id}-from`}>{form.first}</label>
          <input
            id={`${id}-from`}
            type="date"
            value={days.from}
            onChange={({ target }) => set(target.value, days.to)}
          />
        </p>
        <p className={styles.field}>
          <label htmlFor={`${id}-to`}>{form.last}</label>
          <input
            id={`${id}-to`}
            type="date"
            value={days.to}
            onChange={({ target }) => set(days.from, target.value)}
          />
        </p>
      </div>
    </details>
  )
}

const PAUSE_MS = 250

/** Returns what the words of a deadline are read as, once nobody types any more. */
function useReading(words: string) {
  const api = useApi()
  const { date } = useReview().draft.content
  const [settled, setSettled] = useState(words)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [words])
  const query = useQuery({
    queryKey: ['deadline-reading', settled, date],
    queryFn: ({ signal }) =>
      api.get<ReadingItem>(
        `/deadline-reading?${new URLSearchParams({ words: settled, meeting: date })}`,
        signal,
      ),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return settled === words ? query : { ...query, data: undefined }
}
