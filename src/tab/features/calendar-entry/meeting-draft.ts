import type { MeetingDraft } from '#tab/host/host-deeds.ts'

/**
 * Returns what the link to Outlook fills in, for a host's own calendar, in the time of the device as teams-js writes it;
 * a whole day from midnight to midnight. Undefined for a link that names no time.
 */
export function meetingDraft(outlookLink: string): MeetingDraft | undefined {
  const params = new URL(outlookLink).searchParams
  const [start, end] = [params.get('startdt'), params.get('enddt')]
  if (!start || !end) return undefined
  return {
    subject: params.get('subject') ?? '',
    startTime: written(start),
    endTime: written(end),
    content: params.get('body') ?? '',
  }
}

/** `01/08/2026 09:30:00`, whatever the language: so teams-js wants it. */
function written(at: string): string {
  // A day alone would be read as midnight in London.
  const date = new Date(at.includes('T') ? at : `${at}T00:00:00`)
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${two(date.getMonth() + 1)}/${two(date.getDate())}/${date.getFullYear()}`
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`
}
