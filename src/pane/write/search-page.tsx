/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PublishedItem, SearchAnswer } from '#api/contract.ts'
import { sayTrouble } from '#pane/data/say-trouble.ts'
import { useAnnounce } from '#pane/shell/announce.tsx'
import { Button } from '#pane/shell/button.tsx'
import { Callout } from '#pane/shell/callout.tsx'
import { usePane } from '#pane/shell/pane-context.ts'
import { Trouble } from '#pane/shell/trouble.tsx'
import { idOf } from './id-of.ts'
import { KindChips } from './kind-chips.tsx'
import { optionId, RESULTS, Results } from './results.tsx'
import { SearchField } from './search-field.tsx'
import styles from './search-page.module.css'
import type { Query, Search } from './use-search.ts'

interface Props {
  readonly query: Query
  readonly setQuery: (query: Query) => void
  readonly search: Search
  readonly inserted: ReadonlySet<string>
  /** The field takes the keyboard, as when somebody comes back from what they chose. */
  readonly focused: boolean
  readonly onAgain: () => void
  readonly onChoose: (item: PublishedItem) => void
}

/** A field, what kinds to show, and what is found: all of it can be done from the field with the keyboard. */
export function SearchPage({ query, setQuery, search, inserted, focused, onAgain, onChoose }: Props) {
  const { texts } = usePane()
  const { write } = texts
  const { answer, busy, error } = search
  const items = answer?.groups.flatMap((group) => group.items.map(({ published }) => published)) ?? []
  const [active, setActive] = useActive(answer)
  useCounted(answer, query)
  const change = (next: Partial<Query>) => setQuery({ ...query, ...next })
  const activeItem = items[active]
  return (
    <>
      <SearchField
        value={query.q}
        focused={focused}
        list={items.length > 0 ? RESULTS : undefined}
        active={activeItem && optionId(activeItem)}
        onType={(q) => change({ q })}
        onMove={(by) => {
          if (items.length > 0)
            setActive((active + by + (active < 0 && by < 0 ? 1 : 0) + items.length) % items.length)
        }}
        onEnter={() => {
          if (activeItem) onChoose(activeItem)
          else if (items.length > 0) setActive(0)
        }}
      />
      <KindChips chosen={query.kind} onChoose={(kind) => change({ kind })} />
      <div className={styles.found} aria-busy={busy}>
        {error !== undefined && (
          <>
            <Trouble title={write.failed} text={sayTrouble(error, texts)} />
            <Button onPress={onAgain}>{write.retry}</Button>
          </>
        )}
        {!answer && busy && <p className={styles.searching}>{write.searching}</p>}
        {answer && items.length === 0 && <Empty {...(answer.refused ? write.cpr : write.nothing)} />}
        {answer && items.length > 0 && (
          <Results
            groups={answer.groups}
            active={activeItem && idOf(activeItem)}
            inserted={inserted}
            onChoose={onChoose}
          />
        )}
      </div>
      <p className={styles.promise}>{write.promise}</p>
    </>
  )
}

/** None of a new answer is active until somebody moves there. */
function useActive(answer: SearchAnswer | undefined) {
  const [at, setAt] = useState<{ answer: SearchAnswer | undefined; index: number }>({ answer, index: -1 })
  const index = at.answer === answer ? at.index : -1
  return [index, (next: number) => setAt({ answer, index: next })] as const
}

/** Says how much was found; not of what is there before anybody has searched, or was there when they come back. */
function useCounted(answer: SearchAnswer | undefined, { q, kind }: Query): void {
  const announce = useAnnounce()
  const { write } = usePane().texts
  const told = useRef(answer)
  useEffect(() => {
    const isFirst = told.current === undefined && q === '' && kind === undefined
    if (!answer || answer === told.current) return
    told.current = answer
    if (isFirst) return
    const total = answer.groups.reduce((sum, group) => sum + group.total, 0)
    if (answer.refused) announce(`${write.cpr.title}. ${write.cpr.text}`)
    else announce(total === 0 ? `${write.nothing.title}. ${write.nothing.text}` : write.count(total))
  }, [answer, q, kind, announce, write])
}

function Empty({ title, text }: { title: string; text: string }) {
  return (
    <Callout tone="info">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{text}</p>
    </Callout>
  )
}
