import type { SubscriptionItem } from '#api/contract.ts'
import { Loaded } from '#tab/components/loaded.tsx'
import { usePlace } from '#tab/data/place.ts'
import { useOffers } from '../channel-queries.ts'
import { useChannelsTexts } from '../channels-texts.ts'
import styles from './settings.module.css'
import { SettingsForm } from './settings-form.tsx'

const GROUPS = ['what', 'when', 'much', 'who'] as const

/** A channel's settings: a form to who may change them, and sentences to who may look. */
export function SettingsSection({ channel }: { channel: SubscriptionItem }) {
  const mayChange = usePlace().me.permissions.includes('team.nudges')
  const offers = useOffers()
  return (
    <Loaded query={offers}>
      {(choices) =>
        mayChange ? (
          <SettingsForm channel={channel} offers={choices} />
        ) : (
          <InSentences channel={channel} groups={choices.groups} />
        )
      }
    </Loaded>
  )
}

function InSentences({
  channel,
  groups,
}: {
  channel: SubscriptionItem
  groups: Readonly<Record<string, string>>
}) {
  const { readOnly } = useChannelsTexts()
  return (
    <>
      <p className={styles.note}>{readOnly}</p>
      <dl className={styles.sentences}>
        {GROUPS.map((group) => (
          <div key={group} data-item={group}>
            <dt>{groups[group]}</dt>
            <dd>{channel.words[group]}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
