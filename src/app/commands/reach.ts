import { Temporal } from 'temporal-polyfill'
import { findReach } from '#actions/reach.ts'
import { reachJson } from '#api/reach-json.ts'
import { type Day, dayAt } from '#domain/day.ts'
import { MUNICIPALITIES, municipalityName } from '#domain/municipality.ts'
import { countReasons, REACH_REASONS, type ReachReason } from '#domain/reach.ts'
import { environment } from '../configuration.ts'
import { WrongUsageError } from './command-errors.ts'
import { presenceIn } from './presence.ts'
import { withNamedStore } from './with-store.ts'

interface ReachOptions {
  readonly municipality?: string
  readonly all?: boolean
  readonly days: number
  readonly today?: Day
  readonly data?: string
  readonly json?: boolean
}

/** Prints which deadlines would reach nobody in a municipality, or how many in each. */
export async function reachCommand(options: ReachOptions): Promise<void> {
  const { municipality, all, days, json } = options
  if (municipality === undefined && !all) throw new WrongUsageError('name a --municipality, or say --all')
  const today = options.today ?? dayAt(Temporal.Now.instant())
  await withNamedStore(options.data, async ({ system }) => {
    const isPresent = presenceIn(system.conversations, environment())
    const found = (code: string) =>
      findReach(system, { municipality: code, today, days, tenant: 'any', isPresent })
    if (municipality === undefined) return printAll(found, json)
    const catalogue = await system.editions.catalogue()
    const conversation = system.conversations.find
    const context = { municipality, today, days, catalogue, conversation }
    const told = await reachJson(await found(municipality), context)
    if (json) return console.log(JSON.stringify(told))
    for (const { daysLeft, deadline, id, reason, cure } of told.items)
      console.log(`${deadline.to}  ${String(daysLeft).padStart(3)} days  ${reason}  ${id}  ${cure.en}`)
    if (told.items.length === 0) console.error('every deadline reaches somebody who is responsible')
  })
}

type Find = (code: string) => ReturnType<typeof findReach>

async function printAll(found: Find, json: boolean | undefined): Promise<void> {
  const rows: (Readonly<Record<ReachReason, number>> & { readonly municipality: string })[] = []
  // One by one: a hundred at once would wait for a connection longer than they may.
  for (const { code } of MUNICIPALITIES) rows.push({ municipality: code, ...countReasons(await found(code)) })
  if (json) return console.log(JSON.stringify(rows))
  for (const { municipality, ...counts } of rows) {
    const said = REACH_REASONS.filter((reason) => counts[reason] > 0).map(
      (reason) => `${reason} ${counts[reason]}`,
    )
    console.log(`${municipality}  ${municipalityName(municipality)}  ${said.join(', ') || '-'}`)
  }
}
