import { answerOf } from './answer-of.ts'
import type { MailRead, MailWritten } from './outlook.ts'

/** What a pane can stand beside: read or written, a mail or an entry of the calendar. */
type OfficeItem =
  | Office.MessageRead
  | Office.AppointmentRead
  | Office.MessageCompose
  | Office.AppointmentCompose
type Read = Office.MessageRead | Office.AppointmentRead

/** Megabytes come from the server while one waits. */
const BODY_PATIENCE_MS = 60_000

/** Returns what stands beside the pane, `id` naming it where Outlook has no id for it yet. */
export function mailItem(office: typeof Office, item: OfficeItem, id: string): MailRead | MailWritten {
  return isRead(item) ? readItem(office, item, id) : writtenItem(office, item, id)
}

/** What is written has no subject but a way to ask for it. */
const isRead = (item: OfficeItem): item is Read => typeof item.subject === 'string'

function readItem({ CoercionType }: typeof Office, item: Read, id: string): MailRead {
  const from = 'from' in item ? item.from : item.organizer
  return {
    kind: 'reading',
    id: item.itemId || id,
    subject: item.subject,
    from: from?.displayName || from?.emailAddress || undefined,
    sent: item.dateTimeCreated,
    html: () =>
      answerOf<string>((callback) => item.body.getAsync(CoercionType.Html, callback), BODY_PATIENCE_MS),
  }
}

function writtenItem(
  { CoercionType, MailboxEnums }: typeof Office,
  { body, itemType }: Office.MessageCompose | Office.AppointmentCompose,
  id: string,
): MailWritten {
  return {
    kind: 'writing',
    id,
    of: itemType === MailboxEnums.ItemType.Appointment ? 'appointment' : 'message',
    async insert({ html, text }) {
      const type = await answerOf<Office.CoercionType>((callback) => body.getTypeAsync(callback))
      const isHtml = type === CoercionType.Html
      const coercionType = isHtml ? CoercionType.Html : CoercionType.Text
      await answerOf<void>((callback) =>
        body.setSelectedDataAsync(isHtml ? html : text, { coercionType }, callback),
      )
    },
  }
}
