import type { WhoseChoice } from '#domain/conversation.ts'
import type { Origin } from '#domain/origin.ts'
import type { PersonKey } from '#domain/person.ts'
import { fromInstant, fromPerson } from '../columns.ts'
import type { Database } from '../database.ts'
import { keptUntilChanged } from '../kept-until-changed.ts'
import { type Db, inTransaction, type Tx } from '../transaction.ts'
import { writeAudit } from './audit-entry.ts'

/** Whose choice counts in a conversation: the team's, the person's, or that of a group chat itself. */
interface Chooser {
  readonly tenant: string
  readonly scope: 'team' | 'person' | 'conversation'
  readonly id: string
}

/** The municipalities that teams, people and group chats have chosen; asked at every question, so kept in memory. */
export interface ChosenMunicipalities {
  of(chooser: Chooser): Promise<string | undefined>
  /** Chooses through a handle of the scope that does. */
  choose(db: Db, chooser: Chooser, municipality: string, origin: Origin): Promise<void>
  /** Forgets what is kept in memory: a person was forgotten. */
  forgetAll(): void
}

const TOPIC = 'chosen '

/** Returns whose choice counts in a conversation. */
export function chooserOf({ id, tenant, team, kind, person }: WhoseChoice): Chooser {
  if (team) return { tenant, scope: 'team', id: team.id }
  if (kind === 'personal' && person) return personAsChooser(person)
  return { tenant, scope: 'conversation', id }
}

/** Returns a person as the one whose choice counts. */
export function personAsChooser({ tenant, id }: PersonKey): Chooser {
  return { tenant, scope: 'person', id }
}

/** Returns the choices in the database, for all scopes; what other instances choose is heard of through the feed. */
export function chosenMunicipalities({
  within,
  changes,
}: Pick<Database, 'within' | 'changes'>): ChosenMunicipalities {
  const kept = keptUntilChanged((key) => load(within, key))
  changes.listen({
    changed: (topic) => {
      if (topic.startsWith(TOPIC)) kept.forget(topic.slice(TOPIC.length))
    },
    hearing: kept.trust,
  })
  return {
    of: (chooser) => kept.get(keyOf(chooser)),
    forgetAll: () => kept.forget(),
    async choose(db, chooser, municipality, origin) {
      const key = keyOf(chooser)
      try {
        await inTransaction(db, async (tx) => {
          if (!(await write(tx, chooser, municipality, origin))) return
          await changes.announce(tx, topicOfChoice(chooser))
          const { scope, id } = chooser
          const subject = scope === 'person' ? 'personal' : id
          const note = { municipality, subject, action: 'municipality.chosen', details: { scope } } as const
          await writeAudit(tx, note, origin)
        })
      } finally {
        // Also after a failure: a commit whose answer was lost may have happened.
        kept.forget(key)
      }
    },
  }
}

/** Returns the topic by which other instances hear that a choice changed. */
export const topicOfChoice = (chooser: Chooser) => `${TOPIC}${keyOf(chooser)}` as const

/** Returns false when it was chosen already. */
async function write(tx: Tx, chooser: Chooser, municipality: string, { by, at }: Origin): Promise<boolean> {
  const choice = { municipality, ...fromPerson(by), at: fromInstant(at) }
  const written = await tx
    .insertInto('chosen_municipality')
    .values({ ...chooser, ...choice })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'scope', 'id'])
        .doUpdateSet(choice)
        .whereRef('chosen_municipality.municipality', '<>', 'excluded.municipality'),
    )
    .returning('municipality')
    .executeTakeFirst()
  return written !== undefined
}

const keyOf = ({ tenant, scope, id }: Chooser): string => JSON.stringify([tenant, scope, id])

async function load(within: Database['within'], key: string): Promise<string | undefined> {
  const [tenant, scope, id] = JSON.parse(key) as [string, Chooser['scope'], string]
  const row = await within({ tenant, municipalities: 'all' })
    .selectFrom('chosen_municipality')
    .select('municipality')
    .where('tenant', '=', tenant)
    .where('scope', '=', scope)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.municipality
}
