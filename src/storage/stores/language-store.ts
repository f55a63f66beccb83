import { sql } from 'kysely'
import type { Language } from '#domain/language.ts'
import type { Origin } from '#domain/origin.ts'
import type { PersonKey } from '#domain/person.ts'
import type { LanguageStore, Speaker } from '#domain/ports/language-store.ts'
import type { ChangeFeed } from '../change-feed.ts'
import { anyOf, fromInstant } from '../columns.ts'
import type { Database } from '../database.ts'
import { type Kept, keptUntilChanged } from '../kept-until-changed.ts'
import { ownConversations } from '../personal-data/own-conversations.ts'
import { type Db, inTransaction, type Tx } from '../transaction.ts'
import { writeAudit } from './audit-entry.ts'

const TOPIC = 'language '
const keyOf = ({ tenant, id }: PersonKey): string => JSON.stringify([tenant, id])

/** Returns the topic by which other instances hear that somebody's language is another. */
export const topicOfLanguage = (person: PersonKey) => `${TOPIC}${keyOf(person)}` as const

/** Returns the keeper of people's languages, for all scopes: each message in a chat asks for one. */
export function keptLanguages({
  within,
  changes,
}: Pick<Database, 'within' | 'changes'>): Kept<Language | undefined> {
  const kept = keptUntilChanged((key) => load(within, key))
  changes.listen({
    changed: (topic) => {
      if (topic.startsWith(TOPIC)) kept.forget(topic.slice(TOPIC.length))
    },
    hearing: kept.trust,
  })
  return kept
}

/**
 * Returns the store of people's languages. Who has no municipality is audited in the deployment's own chain, which only
 * `everything` reaches.
 */
export function languageStore(
  everything: Db,
  kept: Kept<Language | undefined>,
  changes: ChangeFeed,
): LanguageStore {
  return {
    of: (person) => kept.get(keyOf(person)),
    async choose(speaker, language, origin) {
      try {
        await inTransaction(everything, async (tx) => {
          if (!(await write(tx, speaker.person, language, origin))) return
          if (language !== undefined) await speakInOwnChat(tx, speaker.person, language)
          await changes.announce(tx, topicOfLanguage(speaker.person))
          await writeAudit(tx, noteOf(speaker, language), origin)
        })
      } finally {
        // Also after a failure: a commit whose answer was lost may have happened.
        kept.forget(keyOf(speaker.person))
      }
    },
  }
}

/** Returns false when it was chosen already. */
async function write(tx: Tx, { tenant, id }: PersonKey, language: Language | undefined, { at }: Origin) {
  if (language === undefined) {
    const { numDeletedRows } = await tx
      .deleteFrom('person_language')
      .where('tenant', '=', tenant)
      .where('person', '=', id)
      .executeTakeFirstOrThrow()
    return numDeletedRows > 0
  }
  const choice = { language, at: fromInstant(at) }
  const written = await tx
    .insertInto('person_language')
    .values({ tenant, person: id, ...choice })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'person'])
        .doUpdateSet(choice)
        .whereRef('person_language.language', '<>', 'excluded.language'),
    )
    .returning('person')
    .executeTakeFirst()
  return written !== undefined
}

/** In the order in which a conversation is left: in another, each could wait for the other. */
async function speakInOwnChat(tx: Tx, person: PersonKey, language: Language): Promise<void> {
  const own = await ownConversations(tx, person)
  await tx.updateTable('subscription').set({ language }).where('conversation', '=', anyOf(own)).execute()
  await sql`
    update conversation set content = jsonb_set(content, '{language}', to_jsonb(${language}::text))
    where id = ${anyOf(own)}`.execute(tx)
}

function noteOf({ municipality = '' }: Speaker, language: Language | undefined) {
  const details = { language: language ?? 'host' }
  return { municipality, action: 'language.chosen', subject: 'personal', details } as const
}

async function load(within: Database['within'], key: string): Promise<Language | undefined> {
  const [tenant, person] = JSON.parse(key) as [string, string]
  const row = await within({ tenant, municipalities: 'all' })
    .selectFrom('person_language')
    .select('language')
    .where('tenant', '=', tenant)
    .where('person', '=', person)
    .executeTakeFirst()
  return row?.language
}
