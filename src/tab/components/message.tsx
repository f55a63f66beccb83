import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import styles from './message.module.css'

interface Props {
  readonly icon: ReactNode
  readonly title: string
  readonly text: string
  readonly action?: { label: string; run: () => void } | undefined
  readonly level?: 'h1' | 'h2'
}

/** What is said in place of a list: nothing here, no match, failed, offline. */
export function Message({ icon, title, text, action, level: Title = 'h2' }: Props) {
  return (
    <div className={styles.message}>
      <div className={styles.icon}>{icon}</div>
      <Title>{title}</Title>
      <p>{text}</p>
      {action && <Button onClick={action.run}>{action.label}</Button>}
    </div>
  )
}
