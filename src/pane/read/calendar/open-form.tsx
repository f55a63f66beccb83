/** @jsxImportSource preact */
import { useCallback, useEffect } from 'preact/hooks'
import type { Appointment } from '#api/contract.ts'
import { useAnnounce } from '#pane/shell/announce.tsx'
import { Button } from '#pane/shell/button.tsx'
import { Callout } from '#pane/shell/callout.tsx'
import { usePane } from '#pane/shell/pane-context.ts'
import { usePress } from '#pane/shell/use-press.ts'
import styles from './calendar.module.css'
import { formOf } from './form-of.ts'

interface Props {
  readonly appointment: Appointment
  readonly label: string
}

/** Opens Outlook's own form filled in: nothing is in the calendar until the person saves it there, and that is said. */
export function OpenForm({ appointment, label }: Props) {
  const { outlook, texts } = usePane()
  const { form } = texts.read
  const announce = useAnnounce()
  const [press, open] = usePress(
    useCallback(() => outlook.openAppointment(formOf(appointment)), [outlook, appointment]),
  )
  const { step } = press
  const said = step === 'done' ? form.opened : step === 'failed' ? form.failed : undefined
  useEffect(() => {
    if (said) announce(said)
  }, [said, announce])
  return (
    <div className={styles.action}>
      <Button
        icon="calendarAdd"
        busy={step === 'busy'}
        name={`${label}: ${appointment.subject}`}
        onPress={open}
      >
        {step === 'busy' ? form.opening : label}
      </Button>
      {said && (
        <Callout tone={step === 'done' ? 'done' : 'failed'} plain>
          <p>{said}</p>
        </Callout>
      )}
    </div>
  )
}
