import { useId } from 'react'
import { Link, useSearch } from 'wouter'
import styles from './ask.module.css'
import { askHref } from './question-address.ts'

interface Props {
  readonly label: string
  readonly ways: readonly { readonly label: string; readonly question: string }[]
}

/** Questions to go on with, each a link that can be shared. */
export function Ways({ label, ways }: Props) {
  const id = useId()
  const search = useSearch()
  return (
    <nav aria-labelledby={id}>
      <p id={id} className={styles.label}>
        {label}
      </p>
      <ul className={styles.ways}>
        {ways.map(({ label: name, question }) => (
          <li key={question}>
            <Link href={askHref(question, search)}>{name}</Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
