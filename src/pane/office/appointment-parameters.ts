import type { AppointmentForm } from './outlook.ts'

/** Longer ones are not cut by Outlook: it throws. */
const LONGEST_LINE = 255
const LONGEST_BODY = 32_000
const CUT = '…'

/** Returns a form as Outlook takes it: an instant each for start and end, and nothing longer than it has room for. */
export function appointmentParameters({ subject, start, end, location, body }: AppointmentForm) {
  return {
    subject: atMost(LONGEST_LINE, subject),
    ...(location === undefined ? {} : { location: atMost(LONGEST_LINE, location) }),
    ...{ start, end },
    body: atMost(LONGEST_BODY, body),
  }
}

function atMost(most: number, text: string): string {
  if (text.length <= most) return text
  const kept = text.slice(0, most - CUT.length)
  // Half a letter of two is shown as a box.
  return `${kept.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}${CUT}`
}
