import { effectOf } from '#actions/nudge-effect.ts'
import { effectJson } from '#api/effect-json.ts'
import type { Day } from '#domain/day.ts'
import { withNamedStore } from './with-store.ts'

interface EffectOptions {
  readonly municipality: string
  readonly days: number
  readonly item?: string
  readonly stage?: string
  readonly from?: Day
  readonly to?: Day
  readonly data?: string
  readonly json?: boolean
}

/** Prints how many nudges of a municipality were followed by a change of standing, by stage and by item. */
export async function effectCommand(options: EffectOptions): Promise<void> {
  const { municipality, days, item, stage, from, to } = options
  await withNamedStore(options.data, async ({ system }) => {
    const effects = await effectOf(system, { municipality, days, item, stage, from, to })
    const told = effectJson(effects, { municipality, days, catalogue: await system.editions.catalogue() })
    if (options.json) return console.log(JSON.stringify(told))
    console.log(`all  ${wordsOf(told.total, days)}`)
    for (const { stage: name, ...counts } of told.stages) console.log(`${name}  ${wordsOf(counts, days)}`)
    for (const { id, each: _, title: __, ...counts } of told.items)
      console.log(`${id}  ${wordsOf(counts, days)}`)
  })
}

type Counts = ReturnType<typeof effectJson>['total']

function wordsOf({ nudges, changed, percent, medianWorkingDays }: Counts, days: number): string {
  const share = percent === undefined ? '' : ` (${percent} %)`
  const median =
    medianWorkingDays === undefined ? '' : `, after ${medianWorkingDays} working days at the median`
  return `${changed} of ${nudges} nudges${share} followed by a change within ${days} days${median}`
}
