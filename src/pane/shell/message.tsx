/** @jsxImportSource preact */
import { Icon, type IconName } from './icons.tsx'
import styles from './message.module.css'

/** What is said where there is nothing to show. */
export function Message(props: { icon: IconName; title: string; text: string }) {
  return (
    <main className={styles.message}>
      <div className={styles.icon}>
        <Icon name={props.icon} />
      </div>
      <h1>{props.title}</h1>
      <p>{props.text}</p>
    </main>
  )
}
