import { writeFile } from 'node:fs/promises'
import type { AuditAction, AuditEntry } from '#domain/audit.ts'
import { addDays, type Day, startOf } from '#domain/day.ts'
import type { AuditQuery, AuditTrail } from '#domain/ports/audit-trail.ts'
import { auditCsv } from '../audit-csv.ts'
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
  readonly data?: string
  readonly json?: boolean
}

const PAGE = 500

/** Prints what the audit trail has, newest first, or checks its chains. Throws BadInputError where one is broken. */
export async function auditCommand(options: AuditOptions): Promise<void> {
  const query = queryOf(options)
  await withNamedStore(options.data, async ({ system: { audit } }) => {
    if (options.verify) return verify(audit, options)
    const entries = await allOf(audit, query)
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

async function writeCsv(file: string, entries: readonly AuditEntry[]): Promise<void> {
  await writeFile(file, auditCsv(entries)).catch((cause: unknown) => {
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

async function verify(audit: AuditTrail, { municipality, json }: AuditOptions): Promise<void> {
  const heads = await audit.heads()
  const chains = municipality === undefined ? heads.map((head) => head.municipality) : [municipality]
  const faults = (await Promise.all(chains.map((chain) => audit.verify(chain)))).filter(
    (f) => f !== undefined,
  )
  if (faults.length > 0)
    throw new BadInputError(
      faults
        .map((f) => `the chain of ${f.municipality || 'the deployment'} breaks at entry ${f.seq}: ${f.fault}`)
        .join('\n'),
    )
  const unbroken = heads.filter((head) => chains.includes(head.municipality))
  if (json) console.log(JSON.stringify(unbroken))
  else
    for (const head of unbroken)
      console.log(`${head.municipality || '-'}  ${head.seq}  ${head.hash}  unbroken`)
}
