import { Temporal } from 'temporal-polyfill'
import { originOfDeployment } from '#domain/origin.ts'
import { type OnePersonOptions, personOf } from './one-person.ts'
import { withNamedStore } from './with-store.ts'

/** Prints all that is kept of a person as one JSON value, spread out for people without `--json`. That it was asked for is in the audit trail. */
export async function exportPerson(options: OnePersonOptions): Promise<void> {
  const person = personOf(options)
  await withNamedStore(options.data, async ({ personalData }) => {
    const records = await personalData.exportOf(person, originOfDeployment('cli', Temporal.Now.instant()))
    console.log(JSON.stringify({ person, records }, null, options.json ? 0 : 2))
    if (Object.values(records).every((rows) => rows.length === 0))
      console.error('nothing is kept of this person: are --person and --tenant right?')
  })
}
