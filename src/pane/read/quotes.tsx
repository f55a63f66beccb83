/** @jsxImportSource preact */
import type { FoundInMail } from '#api/contract.ts'
import { SmallIcon } from '#pane/shell/icons.tsx'
import { usePane } from '#pane/shell/pane-context.ts'
import styles from './quotes.module.css'

type Quote = FoundInMail['quotes'][number]

/** The words of the mail that something was read from: the line itself and what was inferred at once, the rest on request. */
export function Quotes({ quotes }: { quotes: FoundInMail['quotes'] }) {
  const { read } = usePane().texts
  const line = quotes.find(({ field }) => field === 'row') ?? quotes[0]
  if (!line) return null
  const isShown = (quote: Quote) => quote === line || quote.how === 'inferred'
  const rest = quotes.filter((quote) => !isShown(quote))
  return (
    <div className={styles.quotes}>
      {quotes.filter(isShown).map((quote) => (
        <Words key={quote.field} quote={quote} bare={quote === line && quote.how === 'stated'} />
      ))}
      {rest.length > 0 && (
        <details>
          <summary>
            <SmallIcon name="chevronRight" />
            {read.words(rest.length)}
          </summary>
          {rest.map((quote) => (
            <Words key={quote.field} quote={quote} bare={false} />
          ))}
        </details>
      )}
    </div>
  )
}

function Words({ quote: { field, how, words }, bare }: { quote: Quote; bare: boolean }) {
  const { read, time } = usePane().texts
  const name = read.fields[field]
  return (
    <p className={styles.words}>
      {!bare && name && <span className={styles.field}>{name}: </span>}
      {time.quote(words)}
      {how === 'inferred' && <span className={styles.inferred}>{read.inferred}</span>}
    </p>
  )
}
