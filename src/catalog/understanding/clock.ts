/** From when until when, both written 09:30. */
export interface Hours {
  readonly start: string
  readonly end?: string
  /** The characters that they take. */
  readonly length: number
}

const HOUR = String.raw`(\d{1,2})(?:[.:](\d{2}))?`
/** What machines make of "kl.": "KI.", "k.". */
const CLOCK = new RegExp(
  String.raw`^[\s,;:(|]{0,4}(?:(?:fra|i tidsrummet) )?(?:(?:kl|ki|k1|k)\b[.:]?\s{0,2})?${HOUR}(?:\s{0,2}(?:-|–|—|til)\s{0,2}(?:kl[.:]? ?)?${HOUR})?(?!\d)`,
  'i',
)
/** "2:30 pm" is not half past two at night. */
const TWELVE_HOURS = /\d\s?[ap]\.?m\b/i
const NEAR = 60

/** Reads the hours that stand right after a date: "kl. 9.30 - 11.00", ", 09:30-10:30", "kl. 13". */
export function hoursAt(text: string, at: number): Hours | undefined {
  const after = text.slice(at, at + NEAR)
  const [whole, h1, m1, h2, m2] = CLOCK.exec(after) ?? []
  if (whole === undefined || TWELVE_HOURS.test(after.slice(0, whole.length + 12))) return undefined
  // A number alone is an hour only after "kl.".
  if (m1 === undefined && !/k[li1]?[.:\s]/i.test(whole)) return undefined
  const start = timeOf(h1, m1)
  const end = timeOf(h2, m2)
  if (start === undefined) return undefined
  return { start, ...(end !== undefined && { end }), length: whole.length }
}

function timeOf(hour: string | undefined, minute = '00'): string | undefined {
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined
  return `${hour.padStart(2, '0')}:${minute}`
}

const AGENDA =
  /^\s*(?:kl[.:]?\s{0,2})?\d{1,2}[.:]\d{2}(?:\s{0,2}[-–—]\s{0,2}\d{1,2}[.:]\d{2})?\s{0,4}[-–—:|.]?\s{0,4}(?=\p{L})/iu

/** Returns what is to be talked of at an hour, where a line is the row of an agenda: "9.40 Status". */
export function agendaRow(text: string): string | undefined {
  const before = AGENDA.exec(text.slice(0, NEAR))
  return before ? text.slice(before[0].length).trim() : undefined
}
