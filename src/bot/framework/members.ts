import type { ConnectorClient } from 'botframework-connector'
import { z } from 'zod'
import type { Conversation } from '#domain/conversation.ts'
import { redactCpr } from '#domain/cpr.ts'
import type { Person } from '#domain/person.ts'

const PAGE_SIZE = 200
/** A team of more people than this is not one that somebody looks through. */
const MOST_PAGES = 5

type PageOptions = NonNullable<
  Parameters<ConnectorClient['conversations']['getConversationPagedMembers']>[1]
> & { readonly pageSize: number }

/** As Teams sends them, which the connector's own types do not say. */
const memberSchema = z.looseObject({
  name: z.string().max(300).nullish(),
  aadObjectId: z.string().max(100).nullish(),
  objectId: z.string().max(100).nullish(),
  tenantId: z.string().max(100).nullish(),
})

/** Returns the people of a conversation's own tenant, at most a thousand. Throws what the connector's client throws. */
export async function membersAt(
  connector: ConnectorClient,
  { id, tenant }: Conversation,
  abortSignal: AbortSignal,
): Promise<readonly Person[]> {
  const people = new Map<string, Person>()
  let continuationToken: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    // The client's types want a token also for the first page, which has none.
    const which = { pageSize: PAGE_SIZE, continuationToken, abortSignal } as unknown as PageOptions
    const found = await connector.conversations.getConversationPagedMembers(id, which)
    for (const member of found.members ?? []) {
      const person = personOf(member, tenant)
      if (person) people.set(person.id, person)
    }
    continuationToken = found.continuationToken
    if (!continuationToken) break
  }
  return [...people.values()]
}

/** A guest's own tenant is another, and their id there says nothing here. */
function personOf(member: unknown, tenant: string): Person | undefined {
  const parsed = memberSchema.safeParse(member)
  if (!parsed.success) return undefined
  const { name, aadObjectId, objectId, tenantId } = parsed.data
  const id = aadObjectId ?? objectId
  if (!id || !name || (tenantId && tenantId !== tenant)) return undefined
  return { tenant, id, name: redactCpr(name.toWellFormed().replace(/\p{Cc}+/gu, ' ')) }
}
