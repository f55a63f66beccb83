import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { HELD } from '#storage/personal-data/held.ts'

/** Returns the columns that docs/personal-data.md names, as `table.column`. */
function documented(): Set<string> {
  const text = readFileSync(new URL('../../docs/personal-data.md', import.meta.url), 'utf8')
  const rows = text.split('\n').filter((line) => /^\| [a-z_, ]+ \| [a-z_, ]+ \|/.test(line))
  return new Set(
    rows.flatMap((row) => {
      const [, tables = '', columns = ''] = row.split('|').map((cell) => cell.trim())
      return tables.split(', ').flatMap((table) => columns.split(', ').map((column) => `${table}.${column}`))
    }),
  )
}

describe('the inventory of personal data in docs/personal-data.md', () => {
  it('names every column that is taken out and forgotten, and the trail’s own', () => {
    const held = HELD.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`))
    expect([...documented()].sort()).toEqual([...new Set([...held, 'audit.actor', 'audit.address'])].sort())
  })
})
