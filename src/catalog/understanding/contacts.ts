import type { Contact } from '#domain/edition.ts'
import { damage } from '../matching/damage.ts'
import { bareWords } from './bare-words.ts'
import type { Reading } from './reading.ts'
import type { Line, Section } from './sections.ts'
import type { Topic } from './topics.ts'

const EMAIL = /[\p{L}\d._-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,3}/u
const ROLE =
  /^\p{Lu}\p{Ll}+(?:konsulent|leder|chef|ansvarlig|specialist|arkitekt|direktør|rådgiver|medarbejder|koordinator|jurist)$/u
const LONGEST = 300

/** Reads whom one may write to: a name beside an address, with the role before it or on the line above. */
export function readContacts(section: Section, topic: Topic | undefined, reading: Reading): void {
  for (const [i, line] of section.lines.entries()) {
    if (!reading.isFree(line) || line.text.length > LONGEST) continue
    const email = EMAIL.exec(line.text)
    if (!email) continue
    const before = bareWords(line.text.slice(0, email.index).replace(/[|<(]\s*$/, ''))
    const above = section.lines[i - 1]
    const { name, role } = nameAndRole(before, above && bareWords(above.text.replace(/[^\p{L}\s-]/gu, ' ')))
    if (name === '') {
      readMailbox(section, i, email[0], topic, reading)
      continue
    }
    if (above && role !== '' && !before.includes(role)) reading.take(above, 'contact')
    reading.take(line, 'contact')
    addPerson(
      { name, role, email: email[0], topic: topic?.solution?.name ?? topic?.theme ?? topic?.heading ?? '' },
      line,
      reading,
    )
  }
}

const WRITE_TO = /(?:send(?:es|e)?|skriv(?:e)?|kontakt|henvendelse(?:r)?|mail(?:e)?)\b.{0,60}$/iu

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
  const before = `${above?.text ?? ''} ${line.text.slice(0, line.text.indexOf(email))}`.trim()
  if (!WRITE_TO.test(before.slice(-LONGEST))) return
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

/** A name is two to five words with capitals: a sentence with an address in it names nobody. */
function nameAndRole(before: string, above: string | undefined): { name: string; role: string } {
  const words = before.split(' ').filter((word) => word !== '')
  const [first = ''] = words
  const inLine = ROLE.test(first) ? first : undefined
  const last = above?.split(' ').find((word) => ROLE.test(word))
  const names = inLine === undefined ? words : words.slice(1)
  const isName =
    names.length >= 2 && names.length <= 5 && names.every((word) => /^\p{Lu}[\p{L}.’'-]+$/u.test(word))
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
