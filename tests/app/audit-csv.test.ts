import { describe, expect, it } from 'vitest'
import { auditCsv } from '#app/audit-csv.ts'
import type { AuditEntry } from '#domain/audit.ts'
import { aPerson } from '#tests/support/factories.ts'
import { MORNING } from '#tests/support/storage-factories.ts'

const anEntry = (overrides: Partial<AuditEntry> = {}): AuditEntry => ({
  municipality: '0751',
  seq: 1,
  at: MORNING,
  actor: 'a',
  action: 'list.read',
  subject: 'question',
  details: {},
  via: 'tab',
  previous: '',
  hash: 'ff',
  by: aPerson(),
  ...overrides,
})

describe('the audit trail as a file for Excel', () => {
  it('begins with the mark of UTF-8 and parts by semicolons, as Excel in Danish reads it', () => {
    const [header, row] = auditCsv([anEntry({ by: aPerson({ name: 'Åse; Ærø' }) })]).split('\r\n')
    expect(header).toBe('\ufeffmunicipality;seq;at;action;subject;details;via;address;name;person;hash')
    expect(row).toMatch(
      /^0751;1;2025-12-01T07:00:00.000Z;list.read;question;{};tab;;"Åse; Ærø";person-\d+;ff$/,
    )
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1'])('makes text of what begins as a formula: %j', (name) => {
    const csv = auditCsv([anEntry({ by: aPerson({ name }), subject: name })])
    expect(csv).toContain(`'${name}`)
    expect(csv).not.toMatch(/(?:^|[;\n"])[=+\-@\t\r＝]/)
  })

  it.each(['\t=1', '\r=1', '\n=1', ' =1', '\u00a0=1', '\u200b=1', '\ufeff=1', '\u2028=1'])(
    'makes text of a formula behind what is not seen: %j',
    (name) => {
      const csv = auditCsv([anEntry({ by: aPerson({ name }), subject: name })])
      expect(csv.split(';').filter((part) => part.includes('=1'))).toEqual(["'=1", "'=1"])
    },
  )

  it.each(['\n', '\r', '\r\n', '\u0085', '\u2028'])('begins no row with what comes after %j', (lineEnd) => {
    const csv = auditCsv([
      anEntry({ by: aPerson({ name: `Mette${lineEnd}=1+1` }), subject: `x${lineEnd}=1` }),
    ])
    expect(csv.split(/[\r\n\u0085\u2028]+/)).toHaveLength(3)
    expect(csv).toContain(';Mette =1+1;')
  })
})
