import type { DeadlineItem, MunicipalityItem } from '#api/contract.ts'
import type { Texts } from '#tab/texts/texts.ts'
import { isoWeek, writeDay, writePeriod } from '#tab/time/written-day.ts'
import { type Content, itemNamed } from './draft-fields.ts'
import type { DraftTexts } from './draft-texts-da.ts'

/** What values are written with. */
export interface Wording {
  readonly content: Content
  readonly municipalities: readonly MunicipalityItem[]
  readonly texts: Texts
  readonly words: DraftTexts
}

/** Returns a deadline in words: its day or period with the week, else what the source wrote or why it cannot be read. */
export function deadlineWords(deadline: DeadlineItem, texts: Texts): string {
  const { from, to, raw, why, kind } = deadline
  if (from !== undefined && to !== undefined) {
    const days = from === to ? writeDay(from, texts.locale, 'long') : writePeriod(from, to, texts.locale)
    return `${days}, ${texts.time.week(isoWeek(from), isoWeek(to))}`
  }
  if (kind === 'unreadable') return why ? `${texts.time.unreadable} (${why})` : texts.time.unreadable
  return raw === '' ? texts.time.noWords : texts.time.undecided
}

/** Returns the value of a field in words. */
export function valueWords(field: string, value: unknown, wording: Wording): string {
  const { words, texts } = wording
  if (value === undefined || value === null || value === '') return words.values.empty
  if (typeof value === 'boolean') return value ? words.values.yes : words.values.no
  if (typeof value === 'string') return textWords(field, value, wording)
  if (Array.isArray(value)) {
    if (value.length === 0) return field === 'audience' ? words.values.everyone : words.values.empty
    return value.map((one) => valueWords('', one, wording)).join(field === 'agenda' ? ' / ' : ', ')
  }
  return typeof value === 'object'
    ? objectWords(value, wording)
    : new Intl.NumberFormat(texts.locale).format(Number(value))
}

function textWords(field: string, value: string, { content, municipalities, texts, words }: Wording): string {
  if (field === 'solution') return solutionName(content, value)
  if (field === 'kind') return words.choices[value] ?? value
  if (field === 'id') {
    const known = itemNamed(content, value)?.item.title
    return known === undefined ? value : `${known} (${value})`
  }
  if (field === 'signatures') return municipalities.find(({ code }) => code === value)?.name ?? value
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return writeDay(value, texts.locale, 'long')
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value))
    return `${writeDay(value.slice(0, 10), texts.locale, 'long')} ${value.slice(11)}`
  return value
}

function objectWords(value: object, { texts, words }: Wording): string {
  if ('raw' in value) return deadlineWords(value as DeadlineItem, texts)
  if ('da' in value && 'en' in value) return String(texts.language === 'da' ? value.da : value.en)
  if ('signed' in value && 'missing' in value) {
    const { signed, missing } = value as { signed: readonly string[]; missing: readonly string[] }
    return words.values.signed(signed.length, missing.length)
  }
  if ('deadline' in value && 'url' in value)
    return words.values.until(writeDay(String(value.deadline), texts.locale, 'number'), String(value.url))
  return Object.values(value).map(String).join(', ')
}

/** Returns the name of a solution of the draft. */
function solutionName({ solutions }: Content, id: string): string {
  return solutions.find((one) => one.id === id)?.name ?? id
}
