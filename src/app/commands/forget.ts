import { Temporal } from 'temporal-polyfill'
import { originOfDeployment } from '#domain/origin.ts'
import { type OnePersonOptions, personOf } from './one-person.ts'
import { withNamedStore } from './with-store.ts'

/** Forgets a person everywhere and prints how many rows of each table that was. */
export async function forgetCommand(options: OnePersonOptions): Promise<void> {
  const person = personOf(options)
  await withNamedStore(options.data, async ({ personalData }) => {
    const counts = await personalData.forget(person, originOfDeployment('cli', Temporal.Now.instant()))
    if (options.json) return console.log(JSON.stringify({ forgotten: counts }))
    const rows = Object.entries(counts).filter(([, count]) => count > 0)
    for (const [table, count] of rows) console.log(`${table}  ${count}`)
    if (rows.length === 0) console.error('nothing is kept of this person: are --person and --tenant right?')
  })
}
