/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import styles from './callout.module.css'
import { Icon, type IconName } from './icons.tsx'

const ICONS: Readonly<Record<Tone, IconName>> = {
  done: 'checkmarkCircle',
  doubt: 'warning',
  failed: 'errorCircle',
  info: 'info',
}
type Tone = 'done' | 'doubt' | 'failed' | 'info'

/** Something to be noticed, by icon, words and colour; `plain` has no frame, for what stands in a card. */
export function Callout(props: { tone: Tone; plain?: boolean; children: ComponentChildren }) {
  return (
    <div className={styles.callout} data-tone={props.tone} data-plain={props.plain || undefined}>
      <Icon name={ICONS[props.tone]} />
      <div>{props.children}</div>
    </div>
  )
}
