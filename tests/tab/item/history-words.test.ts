import { expect, test } from 'vitest'
import type { ItemHistoryEntry, NudgeItem } from '#api/contract.ts'
import { da as words } from '#tab/features/item/item-da.ts'
import { en } from '#tab/features/item/item-en.ts'
import { nudgeWindow } from '#tab/features/item/nudge-window.ts'
import { writeEvent } from '#tab/features/item/write-history.ts'
import { nextNudge, stageWords } from '#tab/features/item/write-nudges.ts'
import { da } from '#tab/texts/da.ts'
import { notDecided, onTheDay, within } from '#tests/support/tab-items.ts'

const EDITION = { title: 'Udgaven', source: { da: 'Mødet 5. december', en: 'The meeting' } }
const written = (entry: Partial<ItemHistoryEntry> & Pick<ItemHistoryEntry, 'kind'>, named = true) => {
  const reader = { type: 'agreement', today: '2025-12-01', named } as const
  return writeEvent({ day: '2025-11-28', ...entry }, reader, words, da)
}

test('what an edition said is told with days, weeks and the words of the source', () => {
  const said = { edition: EDITION, deadline: onTheDay('2025-12-05') }
  expect(written({ kind: 'moved', ...said, from: onTheDay('2025-11-28') })).toEqual({
    what: 'Fristen blev flyttet fra fre. 28. nov. (uge 48) til fre. 5. dec. (uge 49)',
    more: ['Mødet 5. december'],
  })
  const vague = within('2025-12-11', '2025-12-31', 'medio/ultimo dec')
  expect(written({ kind: 'decided', edition: EDITION, deadline: vague }).what).toBe(
    'Fristen blev fastsat til 11.–31. dec. 2025 (uge 50–1) »medio/ultimo dec«',
  )
  expect(written({ kind: 'first-seen', edition: EDITION, deadline: notDecided() }).what).toBe(
    'Kom med hos KOMBIT. Frist: Ingen frist angivet',
  )
  expect(written({ kind: 'called-off', edition: EDITION }).what).toBe('KOMBIT aflyste den')
  const list = { asOf: '2025-11-20', signed: 54, missing: 40 }
  expect(written({ kind: 'listed', edition: EDITION, list })).toEqual({
    what: 'KOMBITs liste: 54 har underskrevet, 40 mangler. I er ikke nævnt.',
    more: ['Mødet 5. december', 'Listen er pr. 20.11.2025'],
  })
})

test('what a person did is told with who, by which clock and where; their words are quoted', () => {
  const at = '2025-11-28T08:12:00.000Z'
  const snoozed = { kind: 'handled', did: 'snoozed', until: '2025-12-03', at } as const
  expect(written({ ...snoozed, by: 'Mette Holm', why: 'venter på jura', place: 'SAPA' })).toEqual({
    what: 'Udskudt til onsdag den 3. december 2025',
    more: ['»venter på jura«', 'Mette Holm · kl.\u00a009.12 · SAPA'],
  })
  expect(written({ kind: 'recorded', state: 'fulfilled', at, via: 'tab', undone: true })).toEqual({
    what: 'Fortrudt, så dette gjaldt igen: Registreret som underskrevet',
    more: ['Navnet er slettet · kl.\u00a009.12 · her på siden'],
  })
  expect(written({ kind: 'recorded', state: 'open', at, via: 'new-program' }).more[0]).toContain(
    'new-program',
  )
})

test('to who may not know who did it, nobody is named', () => {
  const at = '2025-11-28T08:12:00.000Z'
  expect(written({ kind: 'handled', did: 'assigned', at }, false)).toEqual({
    what: 'En ansvarlig blev valgt',
    more: ['kl.\u00a009.12'],
  })
})

test('stages are told in words in both languages; one that is not known, as it is', () => {
  const stages = ['before-1', 'before-7', 'due', 'overdue-2', 'decided', 'woken', 'later']
  expect(stages.map((stage) => stageWords(stage, words))).toEqual([
    '1 dag før fristen',
    '7 dage før fristen',
    'På fristdagen',
    'Efter fristen, nr. 2',
    'Fristen blev fastsat',
    'Efter udskydelsen',
    'later',
  ])
  expect(stageWords('before-7', en)).toBe('7 days before the deadline')
})

test('next is the first morning, to all channels that get it then; a new channel counts where none follows', () => {
  const nudge = (at: string, subscription?: string): NudgeItem => ({
    ...{ at: `${at}T08:00+01:00`, item: 'flis', stage: 'due', why: 'fristen er i dag' },
    channel: subscription ?? 'ny kanal',
    ...(subscription === undefined ? {} : { subscription }),
  })
  expect(nextNudge([])).toBeUndefined()
  const followed = nextNudge([nudge('2025-12-04', 'A'), nudge('2025-12-04', 'B'), nudge('2025-12-05', 'A')])
  expect(followed).toMatchObject({ day: '2025-12-04', channels: ['A', 'B'], later: 1, nobodys: false })
  expect(nextNudge([nudge('2025-12-04'), nudge('2025-12-05')])).toMatchObject({ later: 1, nobodys: true })
})

test('mornings are planned from when a nudge can come at all until some weeks past the deadline, and never too many', () => {
  const window = (from: string | undefined, to = from) => {
    const { from: first, days } = nudgeWindow({ from, to }, '2025-12-01')
    return `${first} ${days}`
  }
  expect(window('2025-12-05')).toBe('2025-12-01 44')
  expect(window('2025-11-05')).toBe('2025-12-01 40')
  expect(window('2026-12-01')).toBe('2026-08-23 140')
  expect(window('2025-12-11', '2027-12-31')).toBe('2025-12-01 200')
  expect(window(undefined)).toBe('2025-12-01 40')
})
