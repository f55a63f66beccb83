import { type ReactNode, useId } from 'react'
import styles from './section.module.css'

interface Props {
  readonly title: string
  readonly children: ReactNode
}

/** One part of the page: its heading, and what it shows on the ground of a card. */
export function Section({ title, children }: Props) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className={styles.card}>{children}</div>
    </section>
  )
}
