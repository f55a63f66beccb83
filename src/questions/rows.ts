import { dueOf, type Obligation } from '#domain/catalogue.ts'
import type { Day } from '#domain/day.ts'
import { isDecided, isOverdue } from '#domain/deadline.ts'
import type { AnswerRow, Intent, RowGroup, StatusFilter } from '#domain/question.ts'
import { rowGroupOf } from '#domain/row-group.ts'
import type { Standing } from '#domain/standing.ts'
import type { AnswerData } from './answer-data.ts'

/** The rows of an answer in the order of their groups, and how many each group has in all. */
export interface Rows {
  readonly rows: readonly AnswerRow[]
  readonly counts: Readonly<Record<RowGroup, number>>
}

/** The counts of an answer without rows. */
export const NONE: Rows['counts'] = {
  open: 0,
  unknown: 0,
  'not-sent': 0,
  fulfilled: 0,
  'not-ours': 0,
  'called-off': 0,
}
const UNKNOWN: Standing = { state: 'unknown' }
const ORDER: readonly RowGroup[] = ['open', 'unknown', 'not-sent', 'fulfilled', 'not-ours', 'called-off']

/**
 * Returns the rows of obligations for municipalities, grouped, each group in the order given. A municipality of ''
 * is none: its standings are unknown. At most `limit` rows; the counts are of all.
 */
export function rowsOf(
  obligations: readonly Obligation[],
  municipalities: readonly string[],
  status: StatusFilter | undefined,
  data: AnswerData,
): Rows {
  const limit = data.limit ?? Number.POSITIVE_INFINITY
  // Only counted, and whatever their standing: nobody's need be looked up.
  if (limit === 0 && status === undefined)
    return { rows: [], counts: { ...NONE, open: obligations.length * municipalities.length } }
  const groups: Record<RowGroup, AnswerRow[]> = {
    open: [],
    unknown: [],
    'not-sent': [],
    fulfilled: [],
    'not-ours': [],
    'called-off': [],
  }
  const counts = { ...NONE }
  const standings = municipalities.map((municipality) => ({
    municipality,
    of: municipality === '' ? undefined : data.standings(municipality),
  }))
  const shown = new Set(ORDER.filter((group) => shows(status, group)))
  const fitting =
    status === undefined ? obligations : obligations.filter((o) => mayShow(status, o, data.today))
  for (const obligation of fitting)
    for (const { municipality, of } of standings) {
      const standing = of?.get(obligation.id) ?? UNKNOWN
      const group = rowGroupOf(obligation, standing, data.today)
      if (!shown.has(group)) continue
      counts[group]++
      if (groups[group].length < limit) groups[group].push({ obligation, municipality, standing, group })
    }
  return {
    rows: ORDER.flatMap((g) => groups[g]).slice(0, limit === Number.POSITIVE_INFINITY ? undefined : limit),
    counts,
  }
}

/** What its deadline alone keeps out need not be looked up ten thousand times. */
function mayShow(status: StatusFilter | undefined, o: Obligation, today: Day): boolean {
  if (status === 'overdue') return isOverdue(dueOf(o), today)
  return status !== 'unclear' || !isDecided(dueOf(o))
}

function shows(status: StatusFilter | undefined, group: RowGroup): boolean {
  if (status === undefined) return true
  if (status === 'signed') return group === 'fulfilled'
  if (group === 'fulfilled' || group === 'not-ours' || group === 'called-off') return false
  return status === 'unsigned' || status === 'unclear' || group !== 'not-sent'
}

const FAMILY: Partial<Record<Intent, Obligation['type']>> = {
  list_agreements: 'agreement',
  mark_signed: 'agreement',
}

/** Returns the obligations of the type that an intent is about; for tasks also agreements, which are to be done too. */
export function ofIntent(obligations: readonly Obligation[], intent: Intent): readonly Obligation[] {
  const type = FAMILY[intent]
  const fitting = type ? obligations.filter((o) => o.type === type) : obligations
  // SAPA's agreements on tax data are only tasks so far: "we have signed it" is then about the task.
  return intent === 'mark_signed' && fitting.length === 0 ? obligations : fitting
}
