import type { Origin } from '#domain/origin.ts'
import type { Person } from '#domain/person.ts'
import type { EditionStore } from '#domain/ports/edition-store.ts'
import type { HandlingStore } from '#domain/ports/handling-store.ts'
import { obligationNamed } from './obligation-named.ts'

/** What making somebody responsible needs. */
export interface AssignPorts {
  readonly editions: Pick<EditionStore, 'catalogue'>
  readonly handlings: HandlingStore
}

/** Who makes whom responsible (nobody where undefined) for which item, in which municipality (four-digit code). */
export interface AssignRequest extends Origin {
  readonly municipality: string
  readonly item: string
  readonly to: Person | undefined
}

/** What became of it, with the id of the obligation, or that no published edition has it. */
export type AssignResult =
  | { readonly outcome: 'changed' | 'already'; readonly item: string }
  | { readonly outcome: 'no-such-item' }

/** Makes a person responsible for an item, or nobody any more. */
export async function assign(ports: AssignPorts, request: AssignRequest): Promise<AssignResult> {
  const { to, item: named, ...rest } = request
  const item = obligationNamed(await ports.editions.catalogue(), named)?.id
  if (item === undefined) return { outcome: 'no-such-item' }
  const change = to === undefined ? ({ kind: 'unassign' } as const) : ({ kind: 'assign', to } as const)
  return { outcome: await ports.handlings.change({ ...rest, item, ...change }), item }
}
