import { nudgeRows } from '#actions/nudge-rows.ts'
import { planInputOf } from '#actions/plan-input.ts'
import { whyWords } from '#cards/wording/why.ts'
import type { Day } from '#domain/day.ts'
import { municipalityName } from '#domain/municipality.ts'
import { type PlanInput, previewNudges } from '#domain/nudge-plan.ts'
import { type Known, withKnown } from './known.ts'

interface PreviewOptions {
  readonly municipality: string
  readonly from: Day
  readonly days: number
  readonly data?: string
  readonly json?: boolean
}

/** One nudge that would be sent. */
interface PreviewRow {
  readonly at: string
  readonly channel: string
  readonly item: string
  readonly stage: string
  readonly why: string
}

/**
 * Prints every nudge that the channels of the municipality would be sent, by time; where none has said yes or no yet,
 * those of a new channel that follows everything with the defaults.
 */
export async function previewCommand(options: PreviewOptions): Promise<void> {
  const rows = await withKnown(options.data, async (known) => {
    const subscribed = await known.subscriptions.ofMunicipality(options.municipality)
    if (subscribed.length === 0) {
      const input = await planInputOf(known, options.municipality)
      return rowsOf(input, `ny kanal · ${municipalityName(options.municipality)}`, options)
    }
    const rows: PreviewRow[] = []
    for (const { conversation, state } of subscribed) {
      if (state === 'paused') continue
      const input = await planInputOf(known, options.municipality, conversation)
      rows.push(...rowsOf(input, await nameOf(known, conversation), options))
    }
    return rows.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  })
  if (options.json) console.log(JSON.stringify(rows))
  else for (const row of rows) console.log(`${row.at}  ${row.channel}  ${row.item}  ${row.stage}  ${row.why}`)
}

function rowsOf(input: PlanInput, channel: string, { from, days }: PreviewOptions): readonly PreviewRow[] {
  return nudgeRows(previewNudges(input, from, days), input.settings.time).map(({ at, day, nudge }) => ({
    at,
    channel,
    item: nudge.item,
    stage: nudge.stage,
    why: whyWords(nudge, day, 'da'),
  }))
}

/** One's own chat goes unnamed: its name is a person's. */
async function nameOf({ conversations }: Known, id: string): Promise<string> {
  const conversation = await conversations.find(id)
  if (conversation?.kind === 'personal') return 'egen chat'
  const names = [conversation?.team?.name, conversation?.channelName].filter((name) => name !== undefined)
  return names.length > 0 ? names.join(' › ') : id
}
