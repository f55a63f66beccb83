import type { Conversation } from '#domain/conversation.ts'
import type { Person } from '#domain/person.ts'
import type { ChangeFeed } from '../change-feed.ts'
import { fromPerson } from '../columns.ts'
import { keptUntilChanged } from '../kept-until-changed.ts'
import { type Db, inTransaction } from '../transaction.ts'

/** Whose choice counts in a conversation: the team's, the person's, or that of a group chat itself. */
interface Chooser {
  readonly tenant: string
  readonly scope: 'team' | 'person' | 'conversation'
  readonly id: string
}

/** The municipalities that teams, people and group chats have chosen; asked at every question, so kept in memory. */
export interface ChosenMunicipalities {
  of(chooser: Chooser): Promise<string | undefined>
  choose(chooser: Chooser, municipality: string, by: Person): Promise<void>
}

const TOPIC = 'chosen '

/** Returns whose choice counts in a conversation. */
export function chooserOf({ id, tenant, team, kind, person }: Conversation): Chooser {
  if (team) return { tenant, scope: 'team', id: team.id }
  if (kind === 'personal' && person) return personAsChooser(person)
  return { tenant, scope: 'conversation', id }
}

/** Returns a person as the one whose choice counts. */
export function personAsChooser({ tenant, id }: Person): Chooser {
  return { tenant, scope: 'person', id }
}

/** Returns the choices in the database; what other instances choose is heard of through the feed. */
export function chosenMunicipalities(db: Db, changes: ChangeFeed): ChosenMunicipalities {
  const kept = keptUntilChanged((key) => load(db, key))
  changes.listen({
    changed: (topic) => {
      if (topic.startsWith(TOPIC)) kept.forget(topic.slice(TOPIC.length))
    },
    hearing: kept.trust,
  })
  return {
    of: (chooser) => kept.get(keyOf(chooser)),
    async choose(chooser, municipality, by) {
      const key = keyOf(chooser)
      try {
        await inTransaction(db, async (tx) => {
          await tx
            .insertInto('chosen_municipality')
            .values({ ...chooser, municipality, ...fromPerson(by) })
            .onConflict((conflict) =>
              conflict.columns(['tenant', 'scope', 'id']).doUpdateSet({ municipality, ...fromPerson(by) }),
            )
            .execute()
          await changes.announce(tx, `${TOPIC}${key}`)
        })
      } finally {
        // Also after a failure: a commit whose answer was lost may have happened.
        kept.forget(key)
      }
    },
  }
}

const keyOf = ({ tenant, scope, id }: Chooser): string => JSON.stringify([tenant, scope, id])

async function load(db: Db, key: string): Promise<string | undefined> {
  const [tenant, scope, id] = JSON.parse(key) as [string, Chooser['scope'], string]
  const row = await db
    .selectFrom('chosen_municipality')
    .select('municipality')
    .where('tenant', '=', tenant)
    .where('scope', '=', scope)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.municipality
}
