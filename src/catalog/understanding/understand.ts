import type { Catalogue } from '#domain/catalogue.ts'
import type { Day } from '#domain/day.ts'
import type { Draft } from '#domain/draft.ts'
import { matcherOf } from '../matching/match-item.ts'
import { titleIndex } from '../matching/title-index.ts'
import type { SourceDocument } from '../source/source-document.ts'
import { readAssignments } from './assignments.ts'
import { attachSignatures } from './attach-signatures.ts'
import { checkAudiences } from './check-audiences.ts'
import { completeRows } from './complete-rows.ts'
import { readContacts } from './contacts.ts'
import { readDayEvents } from './day-events.ts'
import { deckSolutions } from './deck-solutions.ts'
import { editionOf } from './edition-of.ts'
import { readEvents } from './events.ts'
import { draftOf } from './finish.ts'
import { readFlatAgreements } from './flat-agreements.ts'
import { readFlatTasks } from './flat-tasks.ts'
import { itemIds } from './item-ids.ts'
import { readLeftovers } from './leftovers.ts'
import { type MailPart, mailParts } from './mail-parts.ts'
import { meetingDay } from './meeting-day.ts'
import { looksDamaged, menderOf } from './mend.ts'
import { readMilestones } from './milestones.ts'
import { noteDoubts } from './note-doubts.ts'
import { readNotice } from './notices.ts'
import { readMailAgreements, readProseAgreements } from './prose-agreements.ts'
import { readProseTasks } from './prose-tasks.ts'
import { type Known, newReading, type Reading } from './reading.ts'
import { regionsOf } from './regions.ts'
import { type Line, type Section, sectionsOf } from './sections.ts'
import { readSignatures } from './signatures.ts'
import { solutionLexicon } from './solution-lexicon.ts'
import { readTables } from './tables.ts'
import { readTaskChain } from './task-chain.ts'
import { type Topic, topicsOf } from './topics.ts'

/** What understanding a file leans on. */
export interface UnderstandOptions {
  /** The day of the meeting, where it is known: years that are not written are inferred from it. */
  readonly meetingDate?: Day
  /** Whose solutions, titles and people are recognised. */
  readonly published: Catalogue
}

/**
 * Returns the draft of an edition that a file holds: every line of it is in an item, in a problem or left over as what it
 * was taken for, and what is doubtful is a problem. Pure; the time grows with the length of the file.
 */
export function understand(document: SourceDocument, { meetingDate, published }: UnderstandOptions): Draft {
  const meeting = meetingDay(document, published, meetingDate)
  const { slides, signatures, wrapping } = takenApart(document)
  const reading = newReading(knownFrom(published, slides, document.kind === 'text', meeting.on))
  // Where letters were misread from pictures, the order of reading is no order of regions.
  const sections = reading.damaged ? slides : slides.flatMap((slide) => regionsOf(slide, meeting.on))
  for (const solution of reading.solutions.solutions) reading.newSolutions.set(solution.id, solution)
  const topics = topicsOf(sections, reading)
  for (const line of wrapping) reading.take(line, 'footer')
  for (const signature of signatures) readSignature(signature, reading)
  readAll(document, sections, topics, reading)
  const { of: ids, doubts } = itemIds(reading, matcherOf(published))
  const edition = editionOf(document, meeting.on, reading, ids, published)
  return draftOf(edition, reading, ids, [
    ...reading.doubts,
    ...doubts,
    ...noteDoubts(document, meeting, reading),
  ])
}

/** A mail quotes others, is signed and wrapped; of all else the pages are what there is to read. */
function takenApart(document: SourceDocument): {
  readonly slides: readonly MailPart[]
  readonly signatures: readonly Section[]
  readonly wrapping: readonly Line[]
} {
  const [first, ...rest] = sectionsOf(document)
  if (!first || document.kind !== 'mail')
    return { slides: first ? [first, ...rest] : [], signatures: [], wrapping: [] }
  const { parts, signatures, wrapping } = mailParts(first)
  return { slides: [...parts, ...rest], signatures, wrapping }
}

/** Who signs a mail may be written to; the rest of a signature is about nothing. */
function readSignature(signature: Section, reading: Reading): void {
  readContacts(signature, undefined, reading)
  for (const line of signature.lines) reading.take(line, 'contact')
}

function readAll(
  document: SourceDocument,
  sections: readonly Section[],
  topics: ReadonlyMap<Section, Topic>,
  reading: Reading,
): void {
  const each = (read: (section: Section, topic: Topic) => void) => {
    for (const section of sections) read(section, topics.get(section) ?? { heading: '', theme: '' })
  }
  each((section, topic) => readContacts(section, topic, reading))
  each((section, topic) => readTaskChain(section, topic, reading))
  readTables(sections, topics, reading)
  readFlatAgreements(sections, reading)
  each((section) => readFlatTasks(section, reading))
  const readSentences = document.kind === 'mail' ? readMailAgreements : readProseAgreements
  each((section, topic) => readSentences(section, topic, reading))
  if (document.kind === 'mail') each((section, topic) => readProseTasks(section, topic, reading))
  attachSignatures(sections, topics, reading, (section) => readSignatures(section, reading))
  completeRows(reading)
  checkAudiences(reading)
  each((section, topic) => readEvents(section, topic, subjectOf(section, document), reading))
  if (document.kind === 'mail') each((section) => readDayEvents(section, reading))
  each((section, topic) => readAssignments(section, topic, reading))
  each((section, topic) => readMilestones(section, topic, reading))
  each((section, topic) => readNotice(section, topic, reading))
  readLeftovers(sections, reading)
}

/** What is quoted has a subject of its own. */
const subjectOf = (section: MailPart, { kind, title }: SourceDocument) =>
  section.subject ?? (kind === 'mail' ? title : undefined)

/** Only what was read from a picture is mended: what was typed stands as it was typed. */
function knownFrom(published: Catalogue, sections: readonly Section[], isText: boolean, meeting: Day): Known {
  const damaged =
    isText && looksDamaged(sections.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n'))
  const items = [
    ...[...published.tasks.values()].map(({ id, title, solution }) => ({
      id,
      title,
      solution,
      type: 'task' as const,
    })),
    ...[...published.agreements.values()].map(({ id, title, solution }) => ({
      id,
      title,
      solution,
      type: 'agreement' as const,
    })),
    ...[...published.events.values()].map(({ id, title, solution }) => ({
      id,
      title,
      type: 'event' as const,
      ...(solution !== undefined && { solution }),
    })),
  ]
  const words = [
    ...items.map(({ title }) => title),
    ...published.milestones.map(({ title }) => title),
    ...[...published.agreements.values()].flatMap(({ audience }) => audience),
    ...[...published.solutions.values()].flatMap(({ name, aliases }) => [name, ...aliases]),
  ]
  const ofDeck = damaged ? [] : deckSolutions(sections, published)
  const solutions = new Map([...published.solutions, ...ofDeck.map((one) => [one.id, one] as const)])
  return {
    meeting,
    damaged,
    mend: damaged ? menderOf(words) : (text) => text,
    solutions: solutionLexicon({ solutions }),
    titles: titleIndex(items),
    contacts: published.contacts,
    tasksOf: (solution) => [...published.tasks.values()].filter((task) => task.solution === solution),
  }
}
