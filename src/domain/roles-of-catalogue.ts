import type { Catalogue } from './catalogue.ts'
import { roleOf } from './role.ts'

/**
 * Returns the roles that what is published is meant for, each once and in alphabetical order: in their shortest form where
 * the words name one ("systemansvarlig" for "SAPA systemansvarlige"), or else in the words of the source.
 */
export function rolesOfCatalogue({ agreements, tasks, events }: Catalogue): readonly string[] {
  const audiences = [...agreements.values(), ...tasks.values(), ...events.values()].flatMap((i) => i.audience)
  return [...new Set(audiences.flatMap(rolesIn))].sort((a, b) => a.localeCompare(b, 'da'))
}

function rolesIn(words: string): readonly string[] {
  const named = words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .flatMap((word) => roleOf(word) ?? [])
  return named.length > 0 ? named : [words]
}
