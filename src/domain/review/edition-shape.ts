import type {
  Agreement,
  Contact,
  Edition,
  Event,
  Milestone,
  Notice,
  Signatures,
  Solution,
  Task,
} from '../edition.ts'
import type { Bilingual } from '../language.ts'
import {
  type FieldsOf,
  FLAG,
  fields,
  kinds,
  listOf,
  maybeWords,
  oneOf,
  optional,
  type Shape,
  words,
  written,
  YES,
} from './shape.ts'

/** Of a title, a name; and of words that say more. */
const TITLE = words(500)
const TEXT = 5_000
/** More than ten times what a meeting hands out. */
const MOST_ITEMS = 2_000
const MOST_AUDIENCES = 50
const MUNICIPALITIES = 98

const bilingual = fields<Bilingual>({ da: words(TEXT), en: words(TEXT) })
const raw = maybeWords(TEXT)
const from = written('day')
const to = written('day')

/** What a deadline must look like. */
const DEADLINE: Shape = kinds({
  day: { raw, from, to },
  period: { raw, from, to },
  undecided: { raw },
  unreadable: { raw, why: maybeWords(TEXT) },
})

const item = { id: written('id'), doubt: optional(bilingual), note: optional(bilingual) }
const audience = listOf(words(500), MOST_AUDIENCES)
const calledOff = optional(YES)

const task = fields<Task>({
  ...item,
  calledOff,
  solution: written('id'),
  title: TITLE,
  workingTitle: FLAG,
  start: DEADLINE,
  due: DEADLINE,
  audience,
  klik: fields<Task['klik']>({ listed: FLAG, code: optional(words(100)) }),
  agreement: optional(written('id')),
  step: optional({ is: 'number', least: 1, most: 1_000 }),
})

const codes = listOf(written('municipality'), MUNICIPALITIES)
const agreement = fields<Agreement>({
  ...item,
  calledOff,
  solution: written('id'),
  kind: oneOf('tilslutningsaftale', 'databehandleraftale', 'serviceaftale', 'dataudvekslingsaftale'),
  title: TITLE,
  sent: DEADLINE,
  audience,
  deadline: DEADLINE,
  signatures: optional(fields<Signatures>({ asOf: written('day'), signed: codes, missing: codes })),
})

const event = fields<Event>({
  ...item,
  calledOff,
  solution: optional(written('id')),
  kind: oneOf('dialogue-meeting', 'webinar', 'meeting'),
  title: TITLE,
  start: written('moment'),
  end: optional(written('moment')),
  timeZone: written('zone', 100),
  online: optional(words(500)),
  place: optional(words(500)),
  recorded: optional(FLAG),
  joinUrl: optional(written('url')),
  source: optional(written('url')),
  registration: optional(
    fields<NonNullable<Event['registration']>>({ deadline: written('day'), url: written('url') }),
  ),
  agenda: optional(listOf(words(TEXT), 200)),
  audience,
  revision: { is: 'number', least: 0, most: 1_000_000 },
})

const milestone = fields<Milestone>({ ...item, process: words(500), title: TITLE, when: DEADLINE })
const notice = fields<Notice>({
  ...item,
  topic: words(500),
  title: TITLE,
  text: optional(bilingual),
  url: optional(written('url')),
})
const solution = fields<Solution>({ id: written('id'), name: TITLE, aliases: listOf(words(500), 100) })
const contact = fields<Contact>({
  name: words(500),
  role: maybeWords(500),
  topic: maybeWords(500),
  email: maybeWords(320),
})

/** The lists of an edition whose members are items: each has an id of its own. */
const ITEM_SHAPES = {
  tasks: task,
  agreements: agreement,
  events: event,
  milestones: milestone,
  notices: notice,
}
export type ItemList = keyof typeof ITEM_SHAPES
export const ITEM_LISTS = Object.keys(ITEM_SHAPES) as readonly ItemList[]

/** The fields of an edition that are its own, and no item's. */
export const OWN_FIELDS = ['id', 'title', 'date', 'source', 'solutions', 'contacts'] as const

const EDITION_FIELDS: FieldsOf<Edition> = {
  id: written('id', 200),
  title: TITLE,
  date: written('day'),
  source: bilingual,
  solutions: listOf(solution, 500),
  tasks: listOf(task, MOST_ITEMS),
  agreements: listOf(agreement, MOST_ITEMS),
  events: listOf(event, MOST_ITEMS),
  milestones: listOf(milestone, MOST_ITEMS),
  notices: listOf(notice, MOST_ITEMS),
  contacts: listOf(contact, 500),
}

/** What an edition must look like to be stored, shown and published. */
export const EDITION_SHAPE: Shape = fields<Edition>(EDITION_FIELDS)
