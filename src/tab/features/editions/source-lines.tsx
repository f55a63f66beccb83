import { type KeyboardEvent, type Ref, useState } from 'react'
import type { DraftTextItem } from '#api/contract.ts'
import { type Became, marked as inParts, placeKey } from './draft-places.ts'
import { isOpen } from './draft-queue.ts'
import { useDraftTexts } from './draft-texts.ts'
import styles from './source-lines.module.css'

type Page = DraftTextItem['pages'][number]

interface Props {
  readonly ref: Ref<HTMLOListElement>
  readonly page: Page
  readonly became: ReadonlyMap<string, Became>
  /** The lines that are looked at, and the words of the first of them that are meant. */
  readonly marked: ReadonlySet<number>
  readonly words: string
  readonly onChoose: (line: number) => void
}

/** The lines of a page. One of them is in the order of the Tab key; the arrows go from line to line. */
export function SourceLines({ ref, page, became, marked, words, onChoose }: Props) {
  const texts = useDraftTexts().source
  const [first] = marked
  const [at, setAt] = useState<number>()
  const stop = page.lines.some(({ line }) => line === at) ? at : (first ?? page.lines[0]?.line)
  const onKeyDown = (event: KeyboardEvent<HTMLOListElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const next = buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step]
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  if (page.lines.length === 0) return <p className={styles.empty}>{texts.empty}</p>
  return (
    <ol ref={ref} className={styles.lines} onKeyDown={onKeyDown}>
      {page.lines.map((line, i) => {
        const { fields, problems } = became.get(placeKey({ page: page.page, line: line.line })) ?? {}
        const isMarked = marked.has(line.line)
        const [before, meant, after] = isMarked ? inParts(line.text, words) : ['', line.text, '']
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns of a page may have one line's number
            key={i}
            data-marked={isMarked || undefined}
            data-used={fields ? 'item' : undefined}
            data-asked={problems?.some(isOpen) || undefined}
          >
            <button
              type="button"
              tabIndex={line.line === stop ? 0 : -1}
              aria-current={isMarked || undefined}
              onFocus={() => setAt(line.line)}
              onClick={() => onChoose(line.line)}
            >
              <span className="visually-hidden">{texts.line(line.line)}: </span>
              <span className={styles.number} aria-hidden="true">
                {line.line}
              </span>
              <span>
                {before}
                {isMarked && words !== '' ? <mark>{meant}</mark> : meant}
                {after}
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
