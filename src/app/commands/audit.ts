import { writeFile } from 'node:fs/promises'
import { Temporal } from 'temporal-polyfill'
import type { AuditAction, AuditEntry } from '#domain/audit.ts'
import { addDays, type Day, startOf } from '#domain/day.ts'
import { originOfDeployment } from '#domain/origin.ts'
import type { AuditQuery, AuditTrail } from '#domain/ports/audit-trail.ts'
import { auditCsv } from '../audit-csv.ts'
import { type NotedChain, verifyChains } from './audit-verify.ts'
import { BadInputError, WrongUsageError } from './command-errors.ts'
import { personOf } from './one-person.ts'
import { withNamedStore } from './with-store.ts'

interface AuditOptions {
  readonly municipality?: string
  readonly from?: Day
  readonly to?: Day
  readonly action?: AuditAction
  readonly person?: string
  readonly tenant?: string
  readonly csv?: string
  readonly verify?: boolean
  readonly expect?: readonly NotedChain[]
  readonly data?: string
  readonly json?: boolean
}

const PAGE = 500

/** Prints what the audit trail has, newest first, or checks its chains. Throws BadInputError where one is broken. */
export async function auditCommand(options: AuditOptions): Promise<void> {
  const query = queryOf(options)
  await withNamedStore(options.data, async ({ system: { audit } }) => {
    if (options.verify || options.expect) return verifyChains(audit, options)
    const entries = await allOf(audit, query)
    await noteReading(audit, options)
    if (options.csv !== undefined) return writeCsv(options.csv, entries)
    if (options.json) console.log(JSON.stringify(entries))
    else for (const entry of entries) console.log(lineOf(entry))
  })
}

function queryOf({
  municipality,
  from,
  to,
  action,
  person,
  tenant,
}: AuditOptions): Omit<AuditQuery, 'limit'> {
  if ((person === undefined) !== (tenant === undefined))
    throw new WrongUsageError('name a person by both --person and --tenant')
  return {
    municipality,
    action,
    from: from && startOf(from),
    to: to && startOf(addDays(to, 1)),
    person: person === undefined || tenant === undefined ? undefined : personOf({ person, tenant }),
  }
}

async function allOf(audit: AuditTrail, query: Omit<AuditQuery, 'limit'>): Promise<readonly AuditEntry[]> {
  const all: AuditEntry[] = []
  let cursor: string | undefined
  do {
    const page = await audit.search({ ...query, limit: PAGE, cursor })
    all.push(...page.entries)
    cursor = page.next
  } while (cursor !== undefined)
  return all
}

/** Who reads the trail is in it, here as over the API; not whom it was searched for. */
async function noteReading(audit: AuditTrail, options: AuditOptions): Promise<void> {
  const { municipality = '', from, to, action, person } = options
  const details = {
    ...(from && { from }),
    ...(to && { to }),
    ...(action && { action }),
    byPerson: person !== undefined,
  }
  const note = { municipality, action: 'audit.read', subject: 'audit', details } as const
  await audit.append(note, originOfDeployment('cli', Temporal.Now.instant()))
}

async function writeCsv(file: string, entries: readonly AuditEntry[]): Promise<void> {
  // Names are in it: nobody else on the machine may read it.
  await writeFile(file, auditCsv(entries), { mode: 0o600 }).catch((cause: unknown) => {
    throw new BadInputError(`${file} cannot be written`, { cause })
  })
  console.error(`${entries.length} entries are in ${file}`)
}

function lineOf({ at, municipality, action, subject, by, via }: AuditEntry): string {
  const who = by?.name ?? '(forgotten)'
  return [at.toString({ fractionalSecondDigits: 0 }), municipality || '-', action, subject, who, via].join(
    '  ',
  )
}
