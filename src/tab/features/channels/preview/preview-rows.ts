import type { ChannelPreview } from '#api/contract.ts'

type OffWhy = ChannelPreview['off'][number]['why']

/** One row of a preview: a day with a card, or days in a row without one for the same reason. */
export type PreviewRow =
  | ({ readonly kind: 'card' } & ChannelPreview['mornings'][number])
  | { readonly kind: 'off'; readonly from: string; readonly to: string; readonly why: OffWhy }

/** Returns the rows of a preview by day; days off that follow on each other for one reason are one row. */
export function previewRows({
  mornings,
  off,
}: Pick<ChannelPreview, 'mornings' | 'off'>): readonly PreviewRow[] {
  const runs: { kind: 'off'; from: string; to: string; why: OffWhy }[] = []
  for (const { day, why } of off) {
    const last = runs.at(-1)
    if (last?.why === why && nextDay(last.to) === day) last.to = day
    else runs.push({ kind: 'off', from: day, to: day, why })
  }
  const cards = mornings.map((morning) => ({ kind: 'card' as const, ...morning }))
  const dayOf = (row: PreviewRow) => (row.kind === 'card' ? row.day : row.from)
  return [...cards, ...runs].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
}

function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}
