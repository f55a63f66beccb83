import { sql } from 'kysely'
import type { RecentQuestions } from '#domain/ports/recent-questions.ts'
import type { AskedBefore } from '#domain/question.ts'
import type { Db } from '../transaction.ts'

/** Who comes back after a longer while starts anew: "og i januar?" would lean on what is forgotten. */
const MINUTES_LEANED_ON = 15
/** A button that is pressed again and again asks the same: it is not written each time. */
const WRITTEN_AGAIN_AFTER_MS = 10_000
const MOST_REMEMBERED = 10_000

/** What this process wrote last for each conversation and person. */
export interface QuestionsWritten {
  saysNothingNew(key: string, question: string): boolean
  note(key: string, question: string): void
}

/** Returns an empty memory. `now` is this process's own clock, in milliseconds. */
export function questionsWritten(now: () => number = () => performance.now()): QuestionsWritten {
  const written = new Map<string, { readonly question: string; readonly at: number }>()
  return {
    saysNothingNew(key, question) {
      const last = written.get(key)
      return last !== undefined && last.question === question && now() - last.at < WRITTEN_AGAIN_AFTER_MS
    },
    note(key, question) {
      if (written.size >= MOST_REMEMBERED) written.clear()
      written.set(key, { question, at: now() })
    },
  }
}

/** Returns the store of what was asked last, by the database's own clock. */
export function recentQuestions(db: Db, written: QuestionsWritten): RecentQuestions {
  return {
    async of({ tenant, id }, person) {
      const row = await db
        .selectFrom('recent_question')
        .select('question')
        .where('tenant', '=', tenant)
        .where('conversation', '=', id)
        .where('person', '=', person.id)
        .where('asked_on', '>', sql<Date>`now() - make_interval(mins => ${MINUTES_LEANED_ON})`)
        .executeTakeFirst()
      return row?.question
    },
    async keep({ tenant, id }, person, asked) {
      const question = JSON.stringify(asked satisfies AskedBefore)
      const key = JSON.stringify([tenant, id, person.id])
      if (written.saysNothingNew(key, question)) return
      const row = { question, asked_on: sql<string>`now()` }
      await db
        .insertInto('recent_question')
        .values({ tenant, conversation: id, person: person.id, ...row })
        .onConflict((conflict) => conflict.columns(['tenant', 'conversation', 'person']).doUpdateSet(row))
        .execute()
      written.note(key, question)
    },
  }
}

/** Deletes what nobody can lean on any more. */
export async function forgetOldQuestions(db: Db): Promise<void> {
  await sql`
    delete from recent_question where asked_on < now() - make_interval(mins => ${MINUTES_LEANED_ON})`.execute(
    db,
  )
}
