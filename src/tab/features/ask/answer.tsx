import { useEffect, useRef } from 'react'
import type { FullAnswer } from '#api/contract.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { AnswerRows } from './answer-rows.tsx'
import styles from './ask.module.css'
import { MissingList } from './missing-list.tsx'
import { Ways } from './ways.tsx'

interface Props {
  readonly answer: FullAnswer
  /** How often something was asked on this page: each time the keyboard goes to the answer. */
  readonly asked: number
  readonly onAsk: (words: string) => void
}

/** An answer: what was understood and what was not, what there is, and the ways on. */
export function Answer({ answer, asked, onAsk }: Props) {
  const { ask } = useTexts()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (asked > 0) heading.current?.focus()
  }, [asked])
  const { rows, counts, events, facts, municipalities, nearest, meanings, chips, examples, unread } = answer
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const nothing = total + events.length + facts.length + municipalities.length === 0
  return (
    <section className={styles.answer} aria-label={ask.answer} lang={answer.language}>
      <h2 ref={heading} tabIndex={-1}>
        {answer.heading}
      </h2>
      {unread.length > 0 && <p className={styles.unread}>{ask.unread(unread.join(', '))}</p>}
      {total > 1 && <p>{ask.total(total, rows.length)}</p>}
      {meanings.length > 1 && <Ways label={ask.whichMeaning} ways={meanings} />}
      <MissingList codes={municipalities} />
      <AnswerRows rows={rows} events={events} />
      {facts.length > 0 && (
        <ul className={styles.facts}>
          {facts.map(({ kind, title, text }) => (
            <li key={`${kind} ${title} ${text}`}>
              <strong>{title}</strong>
              {text && <span> {text}</span>}
            </li>
          ))}
        </ul>
      )}
      {nothing && examples.length === 0 && !answer.refused && <p>{ask.nothing}</p>}
      {nearest.length > 0 && <Ways label={ask.nearest} ways={nearest} />}
      {!nothing && chips.length > 0 && <Ways label={ask.ways} ways={chips} />}
      {examples.length > 0 && (
        <>
          <p>{ask.examples}</p>
          <ul className={styles.ways}>
            {examples.map((words) => (
              <li key={words}>
                <button type="button" onClick={() => onAsk(words)}>
                  {words}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
