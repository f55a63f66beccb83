import { Temporal } from 'temporal-polyfill'
import { originOfDeployment } from '#domain/origin.ts'
import { type OnePersonOptions, personOf } from './one-person.ts'
import { withNamedStore } from './with-store.ts'

/** Forgets a person everywhere and prints how many rows of each table that was, as JSON. */
export async function forgetCommand(options: OnePersonOptions): Promise<void> {
  const person = personOf(options)
  await withNamedStore(options.data, async ({ personalData }) => {
    const counts = await personalData.forget(person, originOfDeployment('cli', Temporal.Now.instant()))
    console.log(JSON.stringify({ forgotten: counts }))
  })
}
