import { describe, expect, test } from 'vitest'
import { AUDIT_ACTIONS } from '#domain/audit.ts'
import { HOLIDAYS } from '#domain/holidays.ts'
import { CLOSING_RULES } from '#domain/municipality-settings.ts'
import { HELD } from '#storage/personal-data/held.ts'
import { da as auditDa } from '#tab/features/settings/audit/audit-da.ts'
import { en as auditEn } from '#tab/features/settings/audit/audit-en.ts'
import { da } from '#tab/features/settings/settings-da.ts'
import { en } from '#tab/features/settings/settings-en.ts'

describe.each([
  ['Danish', da, auditDa],
  ['English', en, auditEn],
])('the settings in %s', (_, texts, audit) => {
  test('have words for every table that keeps something of people', () => {
    const tables = [...new Set([...HELD.map(({ table }) => table), 'audit'])]
    expect(tables.filter((table) => texts.data.tables[table] === undefined)).toEqual([])
  })

  test('have a name for every day that is special', () => {
    expect([...HOLIDAYS, ...CLOSING_RULES].filter((name) => texts.closing.names[name] === undefined)).toEqual(
      [],
    )
  })

  test('say every action of the audit trail in words of its own', () => {
    const words = AUDIT_ACTIONS.map((action) => audit.actions[action])
    expect(new Set(words).size).toBe(AUDIT_ACTIONS.length)
  })
})
