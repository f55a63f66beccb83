import { pipeline } from 'node:stream/promises'
import { Temporal } from 'temporal-polyfill'
import { type Municipality, municipality } from '#domain/municipality.ts'
import { originOfDeployment } from '#domain/origin.ts'
import type { KeptRows } from '#domain/ports/municipality-data.ts'
import { tenantBindings } from '../configuration/tenants.ts'
import { environment } from '../configuration.ts'
import { BadInputError } from './command-errors.ts'
import { idAsKept } from './one-person.ts'
import { withNamedStore } from './with-store.ts'

interface OneMunicipalityOptions {
  readonly municipality: string
  readonly tenant: string | undefined
  readonly data?: string
  readonly json?: boolean
}

/**
 * Prints all that is kept of a municipality as one JSON value, a row to a line without `--json`; few rows are in memory at
 * once. That it was asked for is in the audit trail. Throws BadInputError for a code that is none of the 98, and for a
 * tenant that acts for others.
 */
export async function exportMunicipality(options: OneMunicipalityOptions): Promise<void> {
  const whose = municipalityOf(options.municipality)
  const tenant = options.tenant === undefined ? undefined : idAsKept('--tenant', options.tenant)
  if (tenant !== undefined) demandBound(tenant, whose)
  await withNamedStore(options.data, async ({ municipalityData }) => {
    const origin = originOfDeployment('cli', Temporal.Now.instant())
    const head = { municipality: whose.code, name: whose.name, asOf: origin.at.toString(), tenant }
    const kept = municipalityData.exportOf({ municipality: whose.code, tenant }, origin)
    const seen = { rows: 0 }
    const text = textOf(head, counted(kept, seen), options.json ? '' : '\n')
    await pipeline(text, process.stdout, { end: false })
    if (seen.rows === 0)
      console.error('nothing but the audit trail is kept of this municipality: is --municipality right?')
  })
}

function municipalityOf(code: string): Municipality {
  const found = municipality(code)
  if (!found)
    throw new BadInputError(`--municipality: ${code} is not the four-digit code of one of the 98, as 0751`)
  return found
}

/** A mistyped id would hand one municipality's people to another. One that has left may be bound to none any more. */
function demandBound(tenant: string, { code, name }: Municipality): void {
  const { TENANTS } = environment()
  if (!TENANTS) return
  const { data: bindings, error } = tenantBindings.safeParse(TENANTS)
  if (error) throw new BadInputError(`TENANTS: ${error.issues.map(({ message }) => message).join('; ')}`)
  const bound = bindings.get(tenant)
  if (bound !== undefined && bound !== 'all' && !bound.has(code))
    throw new BadInputError(`--tenant: by TENANTS, ${tenant} acts for others than ${name}`)
}

/** The trail says that it was taken out now, also of a municipality that nobody knew of. */
async function* counted(kept: AsyncIterable<KeptRows>, seen: { rows: number }) {
  for await (const page of kept) {
    if (!page.table.startsWith('audit')) seen.rows += page.rows.length
    yield page
  }
}

/** Returns the text piece by piece, a page of rows in each. `between` stands between the rows. */
async function* textOf(head: object, kept: AsyncIterable<KeptRows>, between: string) {
  yield `${JSON.stringify(head).slice(0, -1)},${between}"records":{`
  let open: string | undefined
  let before = between
  for await (const { table, rows } of kept) {
    if (table !== open) {
      yield `${open === undefined ? between : `],${between}`}${JSON.stringify(table)}:[`
      before = between
    }
    open = table
    if (rows.length > 0) yield before + rows.join(`,${between}`)
    if (rows.length > 0) before = `,${between}`
  }
  yield `${open === undefined ? '' : ']'}}}\n`
}
