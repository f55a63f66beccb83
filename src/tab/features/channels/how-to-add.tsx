import styles from './channel-list.module.css'
import { useWaiting } from './channel-queries.ts'
import { useChannelsTexts } from './channels-texts.ts'

/** The steps by which one more channel gets nudges; unfolded where there is none. */
export function HowToAdd({ open }: { open: boolean }) {
  const { add } = useChannelsTexts()
  const installUrl = useWaiting().data?.installUrl
  return (
    <details className={styles.add} open={open} key={String(open)}>
      <summary>{add.heading}</summary>
      <ol>
        {add.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {installUrl !== undefined && (
        <a href={installUrl} target="_blank" rel="noreferrer">
          {add.open}
        </a>
      )}
    </details>
  )
}
