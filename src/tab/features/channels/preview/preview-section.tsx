import { CheckmarkCircle28Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import type { ChannelPreview, SubscriptionItem } from '#api/contract.ts'
import { Loaded } from '#tab/components/loaded.tsx'
import { Message } from '#tab/components/message.tsx'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDay } from '#tab/time/written-day.ts'
import { useChannelPreview } from '../channel-queries.ts'
import { useChannelsTexts } from '../channels-texts.ts'
import styles from './preview-days.module.css'
import { PreviewDays } from './preview-days.tsx'

/** What comes in the channel in the coming 30 days, day by day, and why nothing comes on the days off. */
export function PreviewSection({ channel }: { channel: SubscriptionItem }) {
  const { preview } = useChannelsTexts()
  const query = useChannelPreview(channel.id)
  return (
    <Loaded query={query}>
      {(answer) => (
        <>
          {channel.state === 'paused' && channel.paused?.until === undefined && (
            <p className={styles.note}>{preview.paused}</p>
          )}
          <Days answer={answer} />
        </>
      )}
    </Loaded>
  )
}

function Days({ answer }: { answer: ChannelPreview }) {
  const { preview, trial } = useChannelsTexts()
  const { locale } = useTexts()
  const { cards, lines } = answer.kept
  if (cards === 0)
    return <Message icon={<CheckmarkCircle28Regular />} title={preview.nothing} text={trial.same} />
  return (
    <>
      <p className={styles.lead}>
        {preview.lead(trial.amount(cards, lines), writeDay(answer.from, locale, 'long'))}
      </p>
      <PreviewDays answer={answer} />
    </>
  )
}
