import { offeredOf } from '#cards/offered-people.ts'
import { formOf, type SettingsForm } from '#cards/settings/form.ts'
import { settingsCard } from '#cards/settings-card.ts'
import type { Conversation } from '#domain/conversation.ts'
import { dayAt } from '#domain/day.ts'
import type { Language } from '#domain/language.ts'
import { municipalityName } from '#domain/municipality.ts'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import type { Person } from '#domain/person.ts'
import type { SettingsFault } from '#domain/settings-rules.ts'
import type { Reply } from '../reply.ts'
import type { BotServices } from '../services.ts'

interface SettingsReplyInput {
  readonly conversation: Conversation
  readonly person: Person
  readonly language: Language
  readonly municipality: string
  /** What was typed and could not be saved, and why. */
  readonly typed?: { readonly form: SettingsForm; readonly faults: readonly SettingsFault[] }
  readonly untilFault?: boolean
}

/** Returns the card of a channel's settings: those that it has, or the ones that it would begin with. */
export async function settingsReply(services: BotServices, input: SettingsReplyInput): Promise<Reply> {
  const { conversation, person, language, municipality, typed, untilFault } = input
  const [catalogue, found, members] = await Promise.all([
    services.editions.catalogue(),
    services.subscriptions.of(conversation.id),
    services.rosters.peopleOf(conversation),
  ])
  const subscription = found?.municipality === municipality ? found : undefined
  const choice = {
    settings: subscription?.settings ?? DEFAULT_SETTINGS,
    language: subscription?.language ?? language,
  }
  const leader = choice.settings.escalation.leader?.person
  const { offered, all } = offeredOf(members, leader)
  const inTeam = offered.some(({ id }) => id === leader?.id)
  const others = [...offered, ...(leader && !inTeam ? [leader] : [])].filter(({ id }) => id !== person.id)
  const card = settingsCard({
    language,
    municipality,
    catalogue,
    choice,
    form: typed?.form ?? formOf(choice),
    faults: typed?.faults ?? [],
    isPersonal: conversation.kind === 'personal',
    isGroup: conversation.kind === 'group',
    people: [person, ...others],
    ...(all > offered.length && { members: { shown: offered.length, all } }),
    today: dayAt(services.clock()),
    ...(subscription && { subscription }),
    ...(untilFault && { untilFault }),
  })
  return { card, summary: `Fristvagt · ${municipalityName(municipality)}` }
}
