import type { SettingsForm } from '#cards/settings/form.ts'
import { type FormReading, readForm } from '#cards/settings/read-form.ts'
import type { Conversation } from '#domain/conversation.ts'
import type { Person } from '#domain/person.ts'
import type { BotServices } from '../services.ts'

/**
 * Returns what a form says that somebody sent from a conversation. The programme leader can be whoever sent it, was named
 * already or is in the team as Teams tells it now, and goes by the name that is known here: a form can name anybody.
 */
export async function readFormHere(
  services: BotServices,
  { conversation, person }: { readonly conversation: Conversation; readonly person: Person },
  form: SettingsForm,
): Promise<FormReading> {
  const read = readForm(form, conversation)
  const leader = read.choice?.settings.escalation.leader
  if (!read.choice || !leader) return read
  const { settings, language } = read.choice
  const known = await knownPerson(services, conversation, person, leader.person.id)
  if (!known) return { faults: ['leaderPerson'] }
  const escalation = { ...settings.escalation, leader: { ...leader, person: known } }
  return { choice: { language, settings: { ...settings, escalation } } }
}

async function knownPerson(
  { subscriptions, rosters }: BotServices,
  conversation: Conversation,
  sender: Person,
  id: string,
): Promise<Person | undefined> {
  if (sender.id === id) return sender
  const named = (await subscriptions.of(conversation.id))?.settings.escalation.leader?.person
  const members = await rosters.peopleOf(conversation)
  return members.find((member) => member.id === id) ?? (named?.id === id ? named : undefined)
}
