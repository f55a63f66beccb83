import { Button } from '@fluentui/react-components'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { DraftTextItem } from '#api/contract.ts'
import { Loaded } from '#tab/components/loaded.tsx'
import { BecameNote } from './became-note.tsx'
import { becameOf, linesOfWords, type Place, placeKey } from './draft-places.ts'
import { useDraftTexts } from './draft-texts.ts'
import { useDraftText } from './edition-queries.ts'
import { type Shown, useReview } from './review-context.ts'
import { SourceLines } from './source-lines.tsx'
import styles from './source-pane.module.css'

/** The words of the file, a page at a time, at the place that is looked at. */
export function SourcePane() {
  const texts = useDraftTexts().source
  const { draft } = useReview()
  const query = useDraftText(draft.id)
  return (
    <section className={styles.pane} aria-label={texts.label}>
      <h2>{texts.label}</h2>
      <Loaded query={query}>
        {(text) =>
          text.pages.length === 0 ? <p className={styles.none}>{texts.none}</p> : <Pages text={text} />
        }
      </Loaded>
    </section>
  )
}

function Pages({ text }: { text: DraftTextItem }) {
  const { draft, shown, show } = useReview()
  const looked = useLooked()
  const became = useMemo(() => becameOf(draft, text), [draft, text])
  const key = looked && placeKey(looked.place)
  // Who turns pages is let be; who chooses something new is shown its page.
  const [turned, setTurned] = useState<{ readonly from: string | undefined; readonly to: number }>()
  const number = (turned?.from === key ? turned?.to : undefined) ?? looked?.place.page ?? text.pages[0]?.page
  const lines = useRef<HTMLOListElement>(null)
  useEffect(() => {
    if (key !== undefined && number !== undefined) scrollTo(lines.current, shown !== undefined)
  }, [key, number, shown])
  const page = text.pages.find((one) => one.page === number) ?? text.pages[0]
  if (!page) return null
  const markedLines =
    looked?.place.page === page.page ? linesOfWords(text, looked.place, looked.words || looked.all) : []
  return (
    <>
      {text.pages.length > 1 && (
        <PageTurner text={text} page={page.page} onTurn={(to) => setTurned({ from: key, to })} />
      )}
      <SourceLines
        ref={lines}
        page={page}
        became={became}
        marked={new Set(markedLines)}
        words={looked?.words ?? ''}
        onChoose={(line) => show({ place: { page: page.page, line }, words: '' })}
      />
      {shown && <BecameNote place={shown.place} text={text} became={became.get(placeKey(shown.place))} />}
    </>
  )
}

/** Scrolls to the line that is marked: the whole page too where it was asked for, and else the lines alone. */
function scrollTo(list: HTMLOListElement | null, isAskedFor: boolean): void {
  const line = list?.querySelector<HTMLElement>('[data-marked]')
  if (!list || !line) return
  if (isAskedFor) line.scrollIntoView({ block: 'nearest' })
  else
    list.scrollTop +=
      line.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 3
}

/** What is looked at: what was pointed at, else where the question stands. */
function useLooked(): (Shown & { readonly all: string }) | undefined {
  const { draft, shown, problem } = useReview()
  const asked = draft.problems.find(({ id }) => id === problem)
  if (shown) return { ...shown, all: '' }
  return asked && { place: asked.where satisfies Place, words: '', all: asked.words }
}

interface TurnerProps {
  readonly text: DraftTextItem
  readonly page: number
  readonly onTurn: (page: number) => void
}

function PageTurner({ text: { pages }, page, onTurn }: TurnerProps) {
  const texts = useDraftTexts().source
  const at = pages.findIndex((one) => one.page === page)
  const turn = (to: number) => {
    const there = pages[to]
    if (there) onTurn(there.page)
  }
  return (
    <div className={styles.turner}>
      <Button size="small" aria-label={texts.previous} disabled={at === 0} onClick={() => turn(at - 1)}>
        ‹
      </Button>
      <select aria-label={texts.page} value={page} onChange={({ target }) => onTurn(Number(target.value))}>
        {pages.map((one) => (
          <option key={one.page} value={one.page}>
            {texts.pageOf(one.page, pages.length, one.name)}
          </option>
        ))}
      </select>
      <Button
        size="small"
        aria-label={texts.next}
        disabled={at === pages.length - 1}
        onClick={() => turn(at + 1)}
      >
        ›
      </Button>
    </div>
  )
}
