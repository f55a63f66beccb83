import { type ReactNode, useId } from 'react'
import styles from './group.module.css'

/** One part of a list: what its items have in common, how many they are, and the items. */
export function Group(props: {
  title: string
  text?: string | undefined
  count: number
  children: ReactNode
}) {
  const id = useId()
  return (
    <section className={styles.group} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>
          {props.title} <span className={styles.count}>{props.count}</span>
        </h2>
        {props.text && <p>{props.text}</p>}
      </div>
      <ul className={styles.items}>{props.children}</ul>
    </section>
  )
}
