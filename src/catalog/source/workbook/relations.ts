import { xmlEvents } from '../xml-events.ts'

/** Where another part, or a place outside, stands to a part of a workbook. */
export interface Relation {
  readonly kind: string
  readonly target: string
  readonly isOutside: boolean
}

/** Returns the relations of a part by their ids; none where the part has none. */
export function relationsOf(bytes: Uint8Array | undefined): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>()
  if (!bytes) return relations
  xmlEvents(bytes, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship') return
      const kind = Type.slice(Type.lastIndexOf('/') + 1)
      relations.set(Id, { kind, target: Target, isOutside: TargetMode === 'External' })
    },
  })
  return relations
}

/** Returns the name of a part that another one refers to: from its own folder, or from the root. */
export function partName(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  return new URL(target, `file:///${from}`).pathname.slice(1)
}

/** Returns the name of the part that holds the relations of a part. */
export const relationsName = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels')
