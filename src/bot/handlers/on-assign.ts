import { assign } from '#actions/assign.ts'
import { HANDLING_TEXTS } from '#cards/texts/handling.ts'
import type { Notice } from '#cards/with-notice.ts'
import { momentWords, personName } from '#cards/wording/handlings.ts'
import { dayAt } from '#domain/day.ts'
import type { Person } from '#domain/person.ts'
import type { IncomingAction } from '../incoming.ts'
import { originOf } from '../origin-of.ts'
import { answerAfter, itemAnswer } from '../replies/item-answer.ts'
import type { ActionAnswer } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { BOT_TEXTS } from '../texts.ts'
import { type Here, municipalityHere } from './municipality-here.ts'

/** Whom somebody makes responsible: themselves, nobody, or one of the team by their Entra object id. */
export type Chosen = 'me' | 'nobody' | { readonly id: string | undefined }

/** Somebody makes a person responsible for an item, or nobody. The team's members are those that Teams names now. */
export async function onAssign(
  services: BotServices,
  incoming: IncomingAction,
  { item, ...said }: { readonly item: string; readonly of?: string },
  chosen: Chosen,
): Promise<ActionAnswer> {
  const here = await municipalityHere(services, incoming, said)
  if ('kind' in here) return here
  const { language, person } = incoming
  const { notice } = HANDLING_TEXTS[language]
  const to =
    chosen === 'me' ? person : chosen === 'nobody' ? undefined : await memberOf(services, incoming, chosen.id)
  if (chosen !== 'nobody' && !to)
    return itemAnswer(services, incoming, here, item, { text: notice.unknownPerson, tone: 'attention' })
  const request = { ...originOf(services, incoming), municipality: here.municipality, item, to }
  const result = await assign(services, request)
  if (result.outcome === 'no-such-item') return { kind: 'notice', text: BOT_TEXTS[language].itemGone }
  const text = to === undefined ? notice.unassigned : notice.assigned(personName(to, language))
  const outcome: Notice | undefined =
    result.outcome === 'changed'
      ? { text, tone: 'done' }
      : await already(services, incoming, here, result.item)
  return answerAfter(services, incoming, here, result.item, outcome)
}

async function memberOf(
  { rosters }: BotServices,
  { conversation }: IncomingAction,
  id: string | undefined,
): Promise<Person | undefined> {
  return (await rosters.peopleOf(conversation)).find((member) => member.id === id)
}

/** Who presses twice needs no word of it; who comes too late hears who was first. */
async function already(
  { handlings, clock }: BotServices,
  { language, person }: IncomingAction,
  { municipality }: Here,
  item: string,
): Promise<Notice | undefined> {
  const assignment = (await handlings.of(municipality)).get(item)?.assignment
  if (!assignment || assignment.by.id === person.id) return undefined
  const { by, to, at } = assignment
  const when = momentWords(at, dayAt(clock()), language)
  const { assignedAlready } = HANDLING_TEXTS[language].notice
  return {
    text: assignedAlready(personName(by, language), personName(to, language), when),
    tone: 'attention',
  }
}
