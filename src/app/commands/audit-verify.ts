import type { ChainFault, NotedEnd } from '#domain/audit.ts'
import type { AuditTrail } from '#domain/ports/audit-trail.ts'
import { BadInputError } from './command-errors.ts'

/** The end of a municipality's chain as the log has it; `''` is the deployment's. */
export interface NotedChain extends NotedEnd {
  readonly municipality: string
}

interface VerifyOptions {
  readonly municipality?: string
  readonly expect?: readonly NotedChain[]
  readonly json?: boolean
}

/**
 * Checks a municipality's chain, or all, and each against what was noted of it, and prints their ends. Throws
 * BadInputError with every place where one breaks.
 */
export async function verifyChains(audit: AuditTrail, options: VerifyOptions): Promise<void> {
  const { municipality, expect: noted = [], json } = options
  const heads = await audit.heads()
  const all = new Set([...heads, ...noted].map((head) => head.municipality))
  const chains = municipality === undefined ? [...all] : [municipality]
  const faults: ChainFault[] = []
  // One by one: a hundred at once would wait for a connection longer than they may.
  for (const chain of chains) faults.push(...(await faultsOf(audit, chain, noted)))
  if (faults.length > 0) throw new BadInputError(faults.map(wordsOf).join('\n'))
  const unbroken = heads.filter((head) => chains.includes(head.municipality))
  if (json) console.log(JSON.stringify(unbroken))
  else
    for (const head of unbroken)
      console.log(`${head.municipality || '-'}  ${head.seq}  ${head.hash}  unbroken`)
}

async function faultsOf(audit: AuditTrail, chain: string, noted: readonly NotedChain[]) {
  const ends = noted.filter((end) => end.municipality === chain)
  const faults = []
  for (const end of ends.length > 0 ? ends : [undefined]) faults.push(await audit.verify(chain, end))
  return faults.filter((fault) => fault !== undefined)
}

function wordsOf({ municipality, seq, fault }: ChainFault): string {
  const chain = `the chain of ${municipality || 'the deployment'}`
  if (fault === 'let-go') return `${chain} begins after entry ${seq} by now: expect a later end of the log`
  return `${chain} breaks at entry ${seq}: ${fault}`
}
