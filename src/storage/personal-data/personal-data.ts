import type { PersonalData } from '#domain/ports/personal-data.ts'
import { writeAudit } from '../stores/audit-entry.ts'
import { type Db, inTransaction } from '../transaction.ts'
import { recordsOfPerson } from './export-person.ts'
import { forgetInTables, type Tellers } from './forget-person.ts'

/** What is told beside the database: `forgotten` when a person is, so that nothing in memory names them. */
interface Options extends Tellers {
  /** Writes what waits to be written, before all that is written is looked through. */
  readonly flush: () => Promise<void>
  readonly forgotten: () => void
}

/** Returns what takes out and forgets people in the whole database. */
export function personalData(db: Db, options: Options): PersonalData {
  return {
    async exportOf(person, origin) {
      await options.flush()
      const note = { municipality: '', action: 'data.exported', subject: 'personal' } as const
      return inTransaction(db, async (tx) => {
        const records = await recordsOfPerson(tx, person)
        await writeAudit(tx, note, origin)
        return records
      })
    },
    async forget(person, origin) {
      await options.flush()
      try {
        return await inTransaction(db, async (tx) => {
          const counts = await forgetInTables(tx, person, options)
          const note = { municipality: '', action: 'person.forgotten', subject: 'personal' } as const
          await writeAudit(tx, { ...note, details: counts }, origin)
          return counts
        })
      } finally {
        // Also after a failure: a commit whose answer was lost may have happened.
        options.forgotten()
      }
    },
  }
}
