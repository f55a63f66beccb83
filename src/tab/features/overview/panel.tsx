import { type ReactNode, useId } from 'react'
import styles from './panel.module.css'

interface Props {
  readonly title: string
  readonly text?: string | undefined
  readonly link?: ReactNode
  readonly children: ReactNode
}

/** One part of the overview: its heading, what leads on from it, and what it shows. */
export function Panel({ title, text, link, children }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {link}
      </div>
      {text && <p className={styles.text}>{text}</p>}
      {children}
    </section>
  )
}

/** What a part has to say in place of a list, on the same ground as a list. */
export function Card({ children }: { children: ReactNode }) {
  return <div className={styles.card}>{children}</div>
}

/** The ground of a list's rows. */
export function Rows({ children }: { children: ReactNode }) {
  return <ul className={styles.rows}>{children}</ul>
}
