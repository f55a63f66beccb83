import {
  findPerson,
  LOCAL_PEOPLE,
  LOCAL_TEAM,
  type LocalChannel,
  type LocalPerson,
  personalConversation,
} from './world.ts'

/** Where a conversation id leads: one person's chat, or a channel and, in it, a thread (`root` is its first message). */
export type Place =
  | { readonly kind: 'personal'; readonly id: string; readonly person: LocalPerson }
  | { readonly kind: 'channel'; readonly id: string; readonly channel: LocalChannel; readonly root?: string }

/** Returns the place of a conversation id such as `19:…@thread.tacv2;messageid=1`, or undefined when there is none. */
export function placeOf(conversation: string): Place | undefined {
  const [id = '', root] = conversation.split(';messageid=')
  const channel = LOCAL_TEAM.channels.find((c) => c.id === id)
  if (channel)
    return root === undefined ? { kind: 'channel', id, channel } : { kind: 'channel', id, channel, root }
  const person = LOCAL_PEOPLE.find((p) => personalConversation(p) === conversation)
  return person && { kind: 'personal', id, person }
}

/** Returns the place of a person's own chat. Throws RangeError for a name that nobody has. */
export function personalPlace(name: string): Place & { kind: 'personal' } {
  const person = findPerson(name)
  if (!person) throw new RangeError(`nobody is called ${name}`)
  return { kind: 'personal', id: personalConversation(person), person }
}
