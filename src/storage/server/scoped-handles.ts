import { CompiledQuery, type DatabaseConnection, type Dialect, type Driver, Kysely } from 'kysely'
import type { Scope } from '#domain/scope.ts'
import type { Tables } from '../tables.ts'
import { type Db, guarded } from '../transaction.ts'

/** One pool of connections, and a handle on it for each scope. */
export interface ScopedHandles {
  within(scope: Scope): Db
  /** Lets go of the connections, for all handles. */
  close(): Promise<void>
}

/**
 * Returns handles whose connections tell PostgreSQL the scope before the first query, for row-level security (decision
 * 010). It is told only where it differs from what the connection was last told: most work finds it so already.
 */
export async function scopedHandles(dialect: Dialect): Promise<ScopedHandles> {
  const driver = dialect.createDriver()
  await driver.init()
  const told = new WeakMap<DatabaseConnection, string>()

  async function tell(connection: DatabaseConnection, settings: Settings): Promise<void> {
    const both = settings.join(' ')
    if (told.get(connection) === both) return
    // Forgotten first: whether a query that fails has set anything, nobody knows.
    told.delete(connection)
    await connection.executeQuery(CompiledQuery.raw(TELL, [...settings]))
    told.set(connection, both)
  }

  function driverFor(scope: Scope): Driver {
    const settings = settingsOf(scope)
    return {
      init: async () => undefined,
      async acquireConnection(options) {
        const connection = await driver.acquireConnection(options)
        try {
          await tell(connection, settings)
          return connection
        } catch (error) {
          await driver.releaseConnection(connection, options)
          throw error
        }
      },
      beginTransaction: (connection, transaction) => driver.beginTransaction(connection, transaction),
      commitTransaction: (connection) => driver.commitTransaction(connection),
      rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
      releaseConnection: (connection, options) => driver.releaseConnection(connection, options),
      destroy: async () => undefined,
    }
  }

  return {
    within: (scope) =>
      guarded(
        new Kysely<Tables>({
          dialect: {
            createDriver: () => driverFor(scope),
            createAdapter: () => dialect.createAdapter(),
            createQueryCompiler: () => dialect.createQueryCompiler(),
            createIntrospector: (db) => dialect.createIntrospector(db),
          },
        }),
      ),
    close: () => driver.destroy(),
  }
}

const TELL = `select set_config('fristvagt.tenant', $1, false), set_config('fristvagt.municipalities', $2, false)`

type Settings = readonly [tenant: string, municipalities: string]

const PLAIN = /^[\w.:-]+$/

/** Throws where a name would be read as another scope than it is. */
function settingsOf({ tenant, municipalities }: Scope): Settings {
  const codes = municipalities === 'all' ? [] : [...municipalities]
  const strange = [tenant, ...codes].find((name) => !PLAIN.test(name))
  if (strange !== undefined)
    throw new Error('the name of a tenant or municipality holds other than plain characters')
  return [tenant === 'any' ? '*' : tenant, municipalities === 'all' ? '*' : codes.join(',')]
}
