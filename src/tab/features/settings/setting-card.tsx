import { type ReactNode, useId } from 'react'
import styles from './setting-card.module.css'

/** One thing to decide or to know, under its name. */
export function SettingCard({
  title,
  text,
  children,
}: {
  title: string
  text?: string
  children: ReactNode
}) {
  const id = useId()
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {text && <p className={styles.text}>{text}</p>}
      {children}
    </section>
  )
}
