import type { EventItem } from '#api/contract.ts'
import { Fact, Facts, Origin, Remarks } from '#tab/components/details.tsx'
import { Drawer } from '#tab/components/drawer.tsx'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { relativeDay, writeDay } from '#tab/time/written-day.ts'
import { CalendarButton } from './calendar-button.tsx'
import styles from './meeting-details.module.css'
import { CalledOff, Where } from './meeting-row.tsx'
import { fullMeetingTime, meetingDay } from './meeting-time.ts'

/** All that is known of one meeting, over the list. */
export default function MeetingDetails({ event, onClose }: { event: EventItem; onClose: () => void }) {
  const texts = useTexts()
  const { today } = usePlace().me
  const { meetings, details } = texts
  const past = meetingDay(event) < today
  return (
    <Drawer
      overline={[event.solution?.name, meetings[event.kind]].filter(Boolean).join(' · ')}
      title={event.title}
      onClose={onClose}
      returnTo={`[data-item="${CSS.escape(event.id)}"] a`}
    >
      {!past && (
        <div className={styles.action}>
          <CalendarButton event={event} primary />
        </div>
      )}
      <Remarks item={event} />
      <Facts>
        <Fact label={meetings.time}>
          <p>
            <strong>{fullMeetingTime(event, texts)}</strong>
          </p>
          <p>{event.calledOff ? <CalledOff /> : relativeDay(today, meetingDay(event), texts.locale)}</p>
        </Fact>
        <Fact label={meetings.place}>
          <p className={styles.places}>
            <Where event={event} />
          </p>
          {!event.calledOff && <Links event={event} />}
        </Fact>
        {event.agenda && event.agenda.length > 0 && (
          <Fact label={meetings.agenda}>
            {event.agenda.map((point) => (
              <p key={point}>{point}</p>
            ))}
          </Fact>
        )}
        {event.registration && !event.calledOff && (
          <Fact label={meetings.register}>
            <p>
              {event.registration.deadline < today
                ? meetings.registrationOver
                : `${meetings.registerBy} ${writeDay(event.registration.deadline, texts.locale, 'long')}`}
            </p>
            {event.registration.deadline >= today && (
              <Out href={event.registration.url}>{meetings.register}</Out>
            )}
            {event.registration.deadline >= today && <DeadlineLinks event={event} />}
          </Fact>
        )}
        <Origin item={event} />
        <Fact label={details.kind}>{meetings[event.kind]}</Fact>
      </Facts>
    </Drawer>
  )
}

function Links({ event }: { event: EventItem }) {
  const { meetings } = useTexts()
  return (
    <>
      {event.joinUrl && (
        <p>
          <Out href={event.joinUrl}>{meetings.join}</Out>
        </p>
      )}
      {event.page && (
        <p>
          <Out href={event.page}>{event.joinUrl ? meetings.page : meetings.pageForJoin}</Out>
        </p>
      )}
    </>
  )
}

/** The last day of registering, as an entry of its own. */
function DeadlineLinks({ event }: { event: EventItem }) {
  const { meetings, calendar } = useTexts()
  const { registration } = event.links
  if (!registration) return null
  return (
    <>
      <p>{meetings.deadlineInCalendar}</p>
      <p>
        <Out href={registration.outlook}>{calendar.outlook}</Out>
      </p>
      <p>
        <a className={styles.out} href={registration.ics} download>
          {calendar.ics}
        </a>
      </p>
    </>
  )
}

function Out({ href, children }: { href: string; children: string }) {
  return (
    <a className={styles.out} href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  )
}
