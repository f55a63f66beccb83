import type { Contact } from '#domain/edition.ts'
import { damage } from '../matching/damage.ts'
import { bareWords } from './bare-words.ts'
import type { Reading } from './reading.ts'
import type { Line, Section } from './sections.ts'
import { solutionsIn, type Topic } from './topics.ts'

const EMAIL = /[\p{L}\d._-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,3}/u
const EMAIL_EACH = new RegExp(EMAIL.source, 'gu')
const ROLE =
  /^\p{Lu}\p{Ll}+(?:konsulent|leder|chef|ansvarlig|specialist|arkitekt|direktør|rådgiver|medarbejder|koordinator|jurist)$/u
const NAME = /^\p{Lu}[\p{L}.’'-]+$/u
const LONGEST = 300

/** Returns whether a text has an address to write to in it. */
export const holdsEmail = (text: string) => EMAIL.test(text.slice(0, 4 * LONGEST))

/**
 * Reads whom one may write to: a name beside an address, with the role before it or on the line above, and what the person
 * is asked about after a comma. A line with an address that is not surely somebody's stays free.
 */
export function readContacts(section: Section, topic: Topic | undefined, reading: Reading): void {
  for (const [i, line] of section.lines.entries()) {
    if (!reading.isFree(line) || line.cells !== undefined || line.text.length > LONGEST) continue
    // The role of whoever stands above is that one's own.
    const before = section.lines[i - 1]
    const above = before && !holdsEmail(before.text) ? before : undefined
    const people = peopleIn(line.text, above)
    const [first, other] = people
    if (people.every(({ name }) => name !== '')) addPeople(people, { line, above }, topic, reading)
    else if (first && !other) readMailbox(section, i, first.email, topic, reading)
  }
}

/** Who stands before each address of a line. */
function peopleIn(text: string, above: Line | undefined) {
  const addresses = [...text.matchAll(EMAIL_EACH)]
  return addresses.map(({ 0: email, index }, n) => {
    const before = addresses[n - 1]
    const words = text.slice(before ? before.index + before[0].length : 0, index)
    return { email, words, ...personIn(words, n === 0 ? above : undefined) }
  })
}

function addPeople(
  people: ReturnType<typeof peopleIn>,
  { line, above }: { readonly line: Line; readonly above: Line | undefined },
  topic: Topic | undefined,
  reading: Reading,
): void {
  if (people.length === 0) return
  if (above && people.some(({ role, words }) => role !== '' && !words.includes(role)))
    reading.take(above, 'contact')
  reading.take(line, 'contact')
  for (const { name, role, about, email } of people)
    addPerson({ name, role, email, topic: topicOf(about, topic, reading) }, line, reading)
}

/** What a person is asked about stands beside them, or is what the section is about; a list of people is about nothing. */
function topicOf(about: string, topic: Topic | undefined, reading: Reading): string {
  const [named] = solutionsIn(about, reading)
  if (named || !topic) return named?.name ?? ''
  return /^kontakt/i.test(topic.heading)
    ? topic.theme
    : (topic.solution?.name ?? (topic.theme || topic.heading))
}

const WRITE_TO = /(?:send(?:es|e)?|skriv(?:e)?|kontakt|henvendelse(?:r)?|mail(?:e)?)\b.{0,60}$/iu
const TWO_NAMES = /\p{Lu}\p{Ll}+ (?:\p{L}+ )?\p{Lu}\p{Ll}+/u

/** An address that a sentence says to write to, and that is nobody's own. */
function readMailbox(
  section: Section,
  at: number,
  email: string,
  topic: Topic | undefined,
  reading: Reading,
): void {
  const [line, above] = [section.lines[at], section.lines[at - 1]]
  if (!line) return
  const own = line.text.slice(0, line.text.indexOf(email))
  const before = `${above?.text ?? ''} ${own}`.trim()
  // Two names beside an address may be somebody whose name could not be told from other words.
  if (!WRITE_TO.test(before.slice(-LONGEST)) || TWO_NAMES.test(own)) return
  const known = reading.contacts.find((contact) => contact.email.toLowerCase() === email.toLowerCase())
  reading.take(line, 'contact')
  const person = known ?? {
    name: email,
    role: '',
    email,
    topic: topic?.solution?.name ?? topic?.heading ?? '',
  }
  if (!reading.people.some((one) => one.email.toLowerCase() === email.toLowerCase()))
    reading.people.push(person)
}

interface Person {
  readonly name: string
  readonly role: string
  /** What stands beside the name that is neither it nor a role. */
  readonly about: string
}

function personIn(words: string, above: Line | undefined): Person {
  const [first = '', ...rest] = words
    .split(/[,|;/]| [–—-] |^\s*og\s/u)
    .map((part) => bareWords(part.replace(/[<(]\s*$/, '')))
    .filter((part) => part !== '')
  const { name, role } = nameAndRole(first, above && bareWords(above.text.replace(/[^\p{L}\s-]/gu, ' ')))
  const beside = rest.find((part) => ROLE.test(`${part.slice(0, 1).toUpperCase()}${part.slice(1)}`))
  return {
    name,
    role: beside !== undefined && !ROLE.test(first.split(' ')[0] ?? '') ? beside : role,
    about: rest.filter((part) => part !== beside).join(' '),
  }
}

/** A name is two to five words with capitals: a sentence with an address in it names nobody. */
function nameAndRole(before: string, above: string | undefined): { name: string; role: string } {
  const words = before.split(' ').filter((word) => word !== '')
  const [first = ''] = words
  const inLine = ROLE.test(first) ? first : undefined
  const last = above?.split(' ').find((word) => ROLE.test(word))
  const names = inLine === undefined ? words : words.slice(1)
  const isName = names.length >= 2 && names.length <= 5 && names.every((word) => NAME.test(word))
  return isName ? { name: names.join(' '), role: inLine ?? last ?? '' } : { name: '', role: '' }
}

/** One address is one person: who is known by it is written as known; two spellings of a name are a question. */
function addPerson(person: Contact, line: Line, reading: Reading): void {
  const known = reading.contacts.find(({ email }) => email.toLowerCase() === person.email.toLowerCase())
  const same = reading.people.findIndex(({ email }) => email.toLowerCase() === person.email.toLowerCase())
  const name = known && damage(person.name, known.name) < 2 ? known.name : reading.mend(person.name)
  const before = reading.people[same]
  if (!before) {
    reading.people.push({ ...person, name })
    return
  }
  if (before.role === '' && person.role !== '') reading.people[same] = { ...before, role: person.role }
  if (before.name !== name || (person.role !== '' && before.role !== person.role && before.role !== ''))
    reading.doubts.push({
      where: line.where,
      words: line.text.trim(),
      what: {
        da: `${person.email} står to gange: ${before.role} ${before.name} og ${person.role} ${name}.`,
        en: `${person.email} stands twice: ${before.role} ${before.name} and ${person.role} ${name}.`,
      },
      candidates: [before, { ...person, name }],
    })
}
