import { planInputOf } from '#actions/plan-input.ts'
import { whyWords } from '#cards/wording/why.ts'
import { type Day, instantOf, ZONE } from '#domain/day.ts'
import { municipalityName } from '#domain/municipality.ts'
import { previewNudges } from '#domain/nudge-plan.ts'
import { withStore } from './with-store.ts'

interface PreviewOptions {
  readonly municipality: string
  readonly from: Day
  readonly days: number
  readonly data?: string
  readonly json?: boolean
}

/** Prints every nudge that a new channel of the municipality, following everything, would be sent. */
export async function previewCommand(options: PreviewOptions): Promise<void> {
  const rows = await withStore(options.data, async (store) => {
    const input = await planInputOf(store.system, options.municipality)
    return previewNudges(input, options.from, options.days).flatMap(({ day, nudges }) =>
      nudges.map((nudge) => ({
        at: instantOf(day, input.settings.time)
          .toZonedDateTimeISO(ZONE)
          .toString({ timeZoneName: 'never', smallestUnit: 'minute' }),
        channel: `ny kanal · ${municipalityName(options.municipality)}`,
        item: nudge.item,
        stage: nudge.stage,
        why: whyWords(nudge, day, 'da'),
      })),
    )
  })
  if (options.json) console.log(JSON.stringify(rows))
  else for (const row of rows) console.log(`${row.at}  ${row.item}  ${row.stage}  ${row.why}`)
}
