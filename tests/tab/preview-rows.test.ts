import { expect, test } from 'vitest'
import { previewRows } from '#tab/features/channels/preview/preview-rows.ts'

test('days off that follow on each other for one reason are one row, in their place among the cards', () => {
  const mornings = [{ day: '2025-12-22', lines: [] }]
  const off = [
    { day: '2025-12-20', why: 'weekend' },
    { day: '2025-12-21', why: 'weekend' },
    { day: '2025-12-23', why: 'closed' },
    { day: '2025-12-24', why: 'holiday' },
  ] as const
  expect(previewRows({ mornings, off: [...off] })).toEqual([
    { kind: 'off', from: '2025-12-20', to: '2025-12-21', why: 'weekend' },
    { kind: 'card', day: '2025-12-22', lines: [] },
    { kind: 'off', from: '2025-12-23', to: '2025-12-23', why: 'closed' },
    { kind: 'off', from: '2025-12-24', to: '2025-12-24', why: 'holiday' },
  ])
})
