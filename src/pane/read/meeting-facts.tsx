/** @jsxImportSource preact */
import type { FoundInMail } from '#api/contract.ts'
import { SmallIcon } from '#pane/shell/icons.tsx'
import { OutLink } from '#pane/shell/out-link.tsx'
import { usePane } from '#pane/shell/pane-context.ts'
import { fullMeetingTime } from '#tab/features/meetings/meeting-time.ts'
import { relativeDay } from '#tab/time/written-day.ts'
import styles from './facts.module.css'
import { Registration } from './registration.tsx'

const DENMARK = 'Europe/Copenhagen'

interface Props {
  readonly meeting: NonNullable<FoundInMail['meeting']>
  readonly today: string
}

/** When and where a meeting is held, and until when one registers for it. */
export function MeetingFacts({ meeting, today }: Props) {
  const { texts } = usePane()
  const { joinUrl, online, place, registration, timeZone } = meeting
  const when = fullMeetingTime(meeting, texts)
  const zone = timeZone === DENMARK ? '' : ` (${timeZone})`
  return (
    <div className={styles.facts}>
      <p className={styles.when}>
        {when.charAt(0).toLocaleUpperCase(texts.locale) + when.slice(1)}
        {zone}
      </p>
      <p className={styles.quiet}>{relativeDay(today, meeting.start.slice(0, 10), texts.locale)}</p>
      {place && (
        <p className={styles.where}>
          <SmallIcon name="location" />
          <span>{place}</span>
        </p>
      )}
      {(online || joinUrl) && (
        <p className={styles.where}>
          <SmallIcon name="video" />
          <span>
            {online}{' '}
            {joinUrl && (
              <OutLink href={joinUrl} host>
                {texts.read.join}
              </OutLink>
            )}
          </span>
        </p>
      )}
      {registration && <Registration registration={registration} today={today} />}
    </div>
  )
}
