import { useId } from 'react'
import styles from './channel-list.module.css'
import { channelName } from './channel-name.ts'
import { useWaiting } from './channel-queries.ts'
import { useChannelsTexts } from './channels-texts.ts'

/** Where Fristvagt is and nobody has said yes, with what to do there; nothing where there is no such place. */
export function WaitingList() {
  const texts = useChannelsTexts()
  const items = useWaiting().data?.items ?? []
  const id = useId()
  if (items.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {texts.waiting.heading}
      </h2>
      <p className={styles.note}>
        {texts.waiting.text} {texts.waiting.how}
      </p>
      <ul className={styles.rows}>
        {items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two channels of a team may both have no name.
          <li key={at} className={styles.row}>
            {channelName(item, texts)}
          </li>
        ))}
      </ul>
    </section>
  )
}
