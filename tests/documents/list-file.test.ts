import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { readFile } from '#catalog/source/read-file.ts'
import { READ_LIMITS } from '#catalog/source/read-limits.ts'
import { listFile } from '#documents/list-file.ts'
import { inPeriod, onDay, undecided } from '#domain/deadline.ts'
import type { ListExport } from '#domain/list-export.ts'
import { anAgreement, aPerson, aTask } from '#tests/support/factories.ts'

const madeAt = Temporal.Instant.from('2025-12-01T07:00:00Z')
const kombit = { state: 'open', asOf: onDay('2025-11-20').from, source: { kind: 'kombit' } } as const
const source = { da: 'KOMBIT-programledermøde 5. december 2025', en: 'KOMBIT meeting' }

function aList(title = 'Tilslutningsaftale', overrides: Partial<ListExport> = {}): ListExport {
  const item = anAgreement({
    ...{ id: '3x', title, audience: ['Programledere', 'It-chefer'] },
    sent: inPeriod('2025-10-27', '2025-11-02', 'Sendt uge 44'),
    deadline: onDay('2025-12-15', '15. december'),
  })
  const obligation = { type: 'agreement', id: '3x', item } as const
  return {
    ...{ type: 'agreement', municipality: '0727', byMonth: false, madeAt, madeBy: aPerson() },
    items: [{ obligation, solution: '3x', standing: kombit, handling: undefined, source }],
    ...overrides,
  }
}
const csv = async (list: ListExport) => String(await listFile(list, 'csv', 'da'))
const cellsOf = (line = '') => line.split(';')

describe('a list as a table for any program', () => {
  it('has days as days, the words of the source, who says so, and for whom it was made', async () => {
    const [head, row, last] = (await csv(aList())).split('\r\n')
    const byHead = Object.fromEntries(
      cellsOf(head).map((name, i) => [name.replace('\uFEFF', ''), cellsOf(row)[i]]),
    )
    expect(byHead).toMatchObject({
      ...{ Titel: 'Tilslutningsaftale', 'Udsendt fra': '2025-10-27', 'Udsendt til': '2025-11-02' },
      ...{ 'Udsendt, som KOMBIT skriver': 'Sendt uge 44', 'Frist senest': '2025-12-15', Uge: '51' },
      ...{ 'Frist, som KOMBIT skriver': '15. december', Målgruppe: 'Programledere, It-chefer' },
      ...{ Status: 'ikke underskrevet', 'Pr.': '2025-11-20', Ifølge: 'KOMBIT', Kilde: source.da },
    })
    expect(last).toMatch(/Odder Kommune \(0727\).*Antal: 1.*Lavet af Fristvagt 01\.12\.2025 kl\. 8\.00 for/)
  })

  it.each(['=1+1', '@SUM(A1)', '+45 12', '\t=1'])(
    'makes text of what begins as a formula: %j',
    async (title) => {
      expect(await csv(aList(title))).toContain(`;'${title.trim()}`)
    },
  )

  it('of tasks has their own columns, and the month where it was grouped by months', async () => {
    const item = aTask({
      id: 'sapa',
      title: 'Opsæt visning',
      workingTitle: true,
      step: 2,
      due: undecided('Uafklaret'),
    })
    const listed = { obligation: { type: 'task', id: 'sapa', item }, solution: 'SAPA' } as const
    const items = [{ ...listed, standing: undefined, handling: undefined, source: undefined }]
    const text = await csv(aList('', { type: 'task', byMonth: true, items }))
    expect(text).toMatch(/^\uFEFFMåned;Løsning;Titel;Arbejdstitel;Trin;KLIK;/)
    expect(text).toContain('\r\n;SAPA;Opsæt visning;ja;2;')
    expect(text).toContain(';Uafklaret;')
  })
})

describe('a list as a workbook', () => {
  it('has real days, no formulas, and a second sheet that says whose it is', async () => {
    const bytes = Buffer.from(await listFile(aList('=HYPERLINK("x")'), 'xlsx', 'da'))
    const text = JSON.stringify(await readFile({ name: 'liste.xlsx', bytes }, READ_LIMITS))
    expect(text).toContain('=HYPERLINK')
    expect(text).toContain('Om listen')
    expect(text).toMatch(/15[.-]12[.-]2025|2025-12-15/)
  })
})
