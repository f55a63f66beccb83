/** @jsxImportSource preact */
import { useEffect } from 'preact/hooks'
import type { FoundInMail } from '#api/contract.ts'
import { useAnnounce } from '#pane/shell/announce.tsx'
import { SmallIcon } from '#pane/shell/icons.tsx'
import { usePane } from '#pane/shell/pane-context.ts'
import { FindingCard } from './finding-card.tsx'
import styles from './findings.module.css'
import { MayBeSuggested } from './may-be-suggested.tsx'
import type { Read } from './read-mail.ts'
import { SignInOffer } from './sign-in-offer.tsx'
import { Unread } from './unread.tsx'
import { useFocus } from './use-focus.ts'

interface Props {
  readonly read: Read
  readonly onSignIn: () => Promise<void>
}

/** What is found in a mail: what lies ahead, what is over, what was not understood, and what can be done about it. */
export function Findings({ read: { mail, reading, as }, onSignIn }: Props) {
  const { read: texts } = usePane().texts
  const heading = useFocus<HTMLHeadingElement>()
  const { items, leftOut, today, unread } = reading
  const [ahead, over] = [items.filter(({ past }) => !past), items.filter(({ past }) => past)]
  const meetings = items.filter(({ kind }) => kind === 'meeting').length
  const title = items.length > 0 ? texts.found : texts.nothing.title
  const counted = texts.counted(meetings, items.length - meetings)
  const announce = useAnnounce()
  const said = items.length > 0 ? `${title}: ${counted}` : title
  useEffect(() => announce(said), [announce, said])
  return (
    <section className={styles.findings} aria-labelledby="found">
      <div className={styles.heading}>
        <h2 id="found" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {items.length > 0 ? <span>{counted}</span> : <p>{texts.nothing.text}</p>}
        {leftOut.cpr > 0 && <p>{texts.cpr(leftOut.cpr)}</p>}
      </div>
      <Cards items={ahead} today={today} />
      {over.length > 0 && (
        <details className={styles.over}>
          <summary>
            <SmallIcon name="chevronRight" />
            {texts.past(over.length)}
          </summary>
          <Cards items={over} today={today} />
        </details>
      )}
      <Unread rows={unread} />
      {as === 'signed-in' ? (
        <MayBeSuggested mail={mail} items={ahead} />
      ) : (
        <SignInOffer as={as} onSignIn={onSignIn} />
      )}
    </section>
  )
}

function Cards({ items, today }: { items: readonly FoundInMail[]; today: string }) {
  if (items.length === 0) return null
  return (
    <ul className={styles.cards}>
      {items.map((found) => (
        <li key={found.key}>
          <FindingCard found={found} today={today} />
        </li>
      ))}
    </ul>
  )
}
