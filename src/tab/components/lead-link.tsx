import { Link, useSearch } from 'wouter'
import { hrefWith } from './address.ts'
import styles from './lead-link.module.css'
import { OVER_LIST } from './over-list.ts'

/** "Next deadline: …" above a list, as a link to the item that it tells of. */
export function LeadLink(props: { label: string; path: string; name: string; when: string }) {
  const search = useSearch()
  return (
    <>
      <span className={styles.label}>{props.label}: </span>
      <Link href={hrefWith(props.path, search, 'all')} state={OVER_LIST} className={styles.link}>
        {props.name}
      </Link>
      , {props.when}
    </>
  )
}
