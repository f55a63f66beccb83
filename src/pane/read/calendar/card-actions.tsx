/** @jsxImportSource preact */
import type { FoundInMail, KnownItem } from '#api/contract.ts'
import { usePane } from '#pane/shell/pane-context.ts'
import { calendarWords } from '#tab/texts/deadline-entry.ts'
import { AddEntry } from './add-entry.tsx'
import styles from './calendar.module.css'
import { OpenForm } from './open-form.tsx'

/** The ways into the calendar: by Fristvagt for what is surely known in the catalogue, by Outlook's form for all else. */
export function CardActions({ found }: { found: FoundInMail }) {
  const { read } = usePane().texts
  const { appointment, known, meeting, registrationAppointment } = found
  const label = meeting ? read.form.meeting : read.form.deadline
  const standing = known?.sure ? known.items.filter(({ calledOff }) => !calledOff) : []
  const isOff = known?.sure && standing.length === 0
  if (isOff || (!appointment && !registrationAppointment && standing.length === 0)) return null
  const forms = (
    <>
      {appointment && <OpenForm appointment={appointment} label={label} />}
      {registrationAppointment && (
        <OpenForm appointment={registrationAppointment} label={read.form.registration} />
      )}
    </>
  )
  const differs = standing.some((item) => item.differs.length > 0)
  if (standing.length === 0)
    return (
      <div className={styles.actions}>
        {forms}
        <p className={styles.hint}>{read.form.hint}</p>
      </div>
    )
  return (
    <div className={styles.actions}>
      {differs && <p className={styles.hint}>{read.known.differs.calendar}</p>}
      {standing.map((item) => (
        <KnownActions key={item.id} item={item} found={found} label={label} />
      ))}
      {differs && appointment && <OpenForm appointment={appointment} label={read.form.ofMail} />}
    </div>
  )
}

interface KnownProps {
  readonly item: KnownItem
  readonly found: FoundInMail
  readonly label: string
}

function KnownActions({ item, found, label }: KnownProps) {
  const { texts } = usePane()
  const { appointment, past, registrationAppointment } = found
  const path = `/${item.type}s/${encodeURIComponent(item.id)}`
  const deadline = calendarWords(texts, true)
  // What is past by the mail may lie ahead in the catalogue; else there is nothing to add.
  if (past && item.differs.length === 0 && !item.inCalendar) return null
  return (
    <>
      <AddEntry
        {...{ path, title: item.title, inCalendar: item.inCalendar, movedSince: item.movedSince }}
        words={item.type === 'event' ? texts.calendar : deadline}
        otherwise={appointment && item.differs.length === 0 ? { appointment, label } : undefined}
      />
      {item.type === 'event' && registrationAppointment && (
        <AddEntry
          path={`${path}/registration`}
          title={item.title}
          words={{ ...deadline, add: texts.read.addRegistration }}
          otherwise={{ appointment: registrationAppointment, label: texts.read.form.registration }}
        />
      )}
    </>
  )
}
