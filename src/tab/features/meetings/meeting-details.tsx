import type { EventItem } from '#api/contract.ts'
import { Fact, Facts, Origin, Remarks } from '#tab/components/details.tsx'
import { Drawer } from '#tab/components/drawer.tsx'
import { useOwnEntry } from '#tab/data/own-entries.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { relativeDay, writeDay } from '#tab/time/written-day.ts'
import { CalendarButton } from '../calendar-entry/calendar-button.tsx'
import { meetingTarget, registrationTarget } from '../calendar-entry/calendar-target.ts'
import { CopyLink } from '../share/copy-link.tsx'
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
          <CalendarButton target={meetingTarget(event)} primary removable />
        </div>
      )}
      <CopyLink page="meetings" id={event.id} title={event.title} />
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
        <RegistrationFact event={event} />
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

/** By when one registers and where, and that last day as an entry of its own: also one that does not stand any more. */
function RegistrationFact({ event }: { event: EventItem }) {
  const { meetings, locale } = useTexts()
  const { today } = usePlace().me
  const entry = useOwnEntry('registration', event.id)
  const registration = event.calledOff ? undefined : event.registration
  const open = registration !== undefined && registration.deadline >= today
  if (!registration && !entry) return null
  return (
    <Fact label={meetings.register}>
      {registration && (
        <p>
          {open
            ? `${meetings.registerBy} ${writeDay(registration.deadline, locale, 'long')}`
            : meetings.registrationOver}
        </p>
      )}
      {open && <Out href={registration.url}>{meetings.register}</Out>}
      {(open || entry) && <CalendarButton target={registrationTarget(event, entry)} removable />}
    </Fact>
  )
}

function Out({ href, children }: { href: string; children: string }) {
  return (
    <a className={styles.out} href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  )
}
