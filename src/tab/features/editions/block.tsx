import { type ReactNode, useId } from 'react'
import styles from './block.module.css'

/** A part of the page with its name, and of how many things it is. */
export function Block(props: { title: string; count?: number | undefined; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.block}>
      <h2 id={id}>
        {props.title} {props.count !== undefined && <span className={styles.count}>{props.count}</span>}
      </h2>
      {props.children}
    </section>
  )
}

/** Rows on one card. */
export function Rows({ children }: { children: ReactNode }) {
  return <ul className={styles.rows}>{children}</ul>
}

/** What stands in the place of rows that there are none of. */
export function NoRows({ children }: { children: ReactNode }) {
  return <p className={styles.none}>{children}</p>
}
