import { HANDLING_TEXTS } from '#cards/texts/handling.ts'
import type { Notice } from '#cards/with-notice.ts'
import { momentWords, personName } from '#cards/wording/handlings.ts'
import { dayAt } from '#domain/day.ts'
import type { IncomingAction } from '../incoming.ts'
import type { BotServices } from '../services.ts'

/**
 * Returns what somebody else has said of an item before this press, or undefined when nobody has, or only who pressed:
 * "Sofie Krogh meldte den allerede underskrevet i går kl. 9.14."
 */
export async function meanwhileNotice(
  services: BotServices,
  { language, person }: Pick<IncomingAction, 'language' | 'person'>,
  municipality: string,
  item: string,
): Promise<Notice | undefined> {
  const [catalogue, records] = await Promise.all([
    services.editions.catalogue(),
    services.standings.recordsOf(municipality),
  ])
  const record = records.get(item)
  const type = catalogue.obligations.get(item)?.type
  if (!record || !type || record.by.id === person.id) return undefined
  const { notice } = HANDLING_TEXTS[language]
  const say = {
    fulfilled: notice.fulfilledAlready[type],
    'not-ours': notice.notOursSince,
    withdrawn: notice.reopenedSince,
    open: notice.reopenedSince,
  }[record.state]
  const when = momentWords(record.at, dayAt(services.clock()), language)
  return { text: say(personName(record.by, language), when), tone: 'attention' }
}
