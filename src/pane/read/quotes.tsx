/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import type { FoundInMail } from '#api/contract.ts'
import { usePane } from '#pane/shell/pane-context.ts'
import { markedWords } from './marked-words.ts'
import styles from './quotes.module.css'

type Quote = FoundInMail['quotes'][number]

/**
 * The line of a mail that something was found in, with the words that it was read from marked; and beside it what was read
 * from elsewhere, or was not written and has been inferred.
 */
export function Quotes({ quotes }: { quotes: readonly Quote[] }) {
  const line = quotes.find(({ field }) => field === 'row') ?? quotes[0]
  if (!line) return null
  const stands = (quote: Quote) => quote.how === 'stated' && line.words.includes(quote.words)
  const marked = markedWords(
    line.words,
    quotes.filter(stands).map(({ words }) => words),
  )
  const others = quotes.filter((quote) => quote !== line && !stands(quote))
  return (
    <div className={styles.quotes}>
      <Words quote={line} isNamed={line.how === 'inferred'}>
        {marked.map(({ isFound, words }, at) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice in a line, which never changes
          isFound ? <strong key={at}>{words}</strong> : words,
        )}
      </Words>
      {others.map((quote) => (
        <Words key={quote.field} quote={quote} isNamed>
          {quote.words}
        </Words>
      ))}
    </div>
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
