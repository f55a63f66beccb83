/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import type { FoundInMail } from '#api/contract.ts'
import { SmallIcon } from '#pane/shell/icons.tsx'
import { usePane } from '#pane/shell/pane-context.ts'
import { beginningOf, markedWords } from './marked-words.ts'
import styles from './quotes.module.css'

type Quote = FoundInMail['quotes'][number]

/** What one looks for in a line: its days. All of a table's row is read, and would be marked. */
const DAYS: readonly string[] = ['start', 'end', 'deadline', 'due', 'when', 'registration']

/**
 * The line of a mail that something was found in, with its days marked; and beside it what was read from elsewhere, or was
 * not written and has been inferred. What is long can be unfolded.
 */
export function Quotes({ quotes }: { quotes: readonly Quote[] }) {
  const { read } = usePane().texts
  const line = quotes.find(({ field }) => field === 'row') ?? quotes[0]
  if (!line) return null
  const stands = (quote: Quote) => quote.how === 'stated' && line.words.includes(quote.words)
  const days = quotes.filter((quote) => DAYS.includes(quote.field) && stands(quote))
  const marked = days.map(({ words }) => words)
  const others = quotes.filter((quote) => quote !== line && !stands(quote))
  const beginning = beginningOf(line.words, marked)
  return (
    <div className={styles.quotes}>
      <Words quote={line} isNamed={line.how === 'inferred'}>
        <Marked words={beginning} found={marked} />
        {beginning !== line.words && ' …'}
      </Words>
      {others.map((quote) => (
        <Words key={quote.field} quote={quote} isNamed>
          {quote.words}
        </Words>
      ))}
      {beginning !== line.words && (
        <details>
          <summary>
            <SmallIcon name="chevronRight" />
            {read.whole}
          </summary>
          <p className={styles.words}>{line.words}</p>
        </details>
      )}
    </div>
  )
}

function Marked({ words, found }: { words: string; found: readonly string[] }) {
  return (
    <>
      {markedWords(words, found).map((stretch, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice in a line, which never changes
        stretch.isFound ? <strong key={at}>{stretch.words}</strong> : stretch.words,
      )}
    </>
  )
}

interface WordsProps {
  readonly quote: Quote
  readonly isNamed: boolean
  readonly children: ComponentChildren
}

function Words({ quote: { field, how }, isNamed, children }: WordsProps) {
  const { read, time } = usePane().texts
  const name = isNamed ? read.fields[field] : undefined
  const [open, close] = time.quote('\n').split('\n')
  return (
    <p className={styles.words}>
      {name && <span className={styles.field}>{name}: </span>}
      {open}
      {children}
      {close}
      {how === 'inferred' && <span className={styles.inferred}>{read.inferred}</span>}
    </p>
  )
}
