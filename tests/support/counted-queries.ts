import type { PGlite } from '@electric-sql/pglite'

/** Counts statements. */
export interface CountedQueries {
  /** Returns how many of our own were run since it was last asked: the queue's are not counted. */
  take(): number
}

type Asked = Pick<PGlite, 'query'>

/** Counts the statements that an embedded database is asked from now on, in transactions and outside. */
export function countQueries(pglite: PGlite): CountedQueries {
  let count = 0
  const counted = (asked: Asked) => {
    const query = asked.query.bind(asked) as (text: string, ...rest: unknown[]) => Promise<never>
    asked.query = (text: string, ...rest: unknown[]) => {
      if (!text.includes('pgboss')) count++
      return query(text, ...rest)
    }
  }
  counted(pglite)
  const transaction = pglite.transaction.bind(pglite)
  pglite.transaction = (work) =>
    transaction((tx) => {
      counted(tx)
      return work(tx)
    })
  return {
    take() {
      const taken = count
      count = 0
      return taken
    },
  }
}
