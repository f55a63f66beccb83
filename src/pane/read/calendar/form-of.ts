import type { Appointment } from '#api/contract.ts'
import type { AppointmentForm } from '#pane/office/outlook.ts'

/** Returns an appointment of the API as Outlook's form takes it. */
export function formOf({ body, end, location, start, subject, wholeDays }: Appointment): AppointmentForm {
  return {
    ...{ body, subject, wholeDays },
    start: new Date(start),
    end: new Date(end),
    ...(location !== undefined && { location }),
  }
}
