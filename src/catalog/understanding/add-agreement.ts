import { type Deadline, undecided, unreadable } from '#domain/deadline.ts'
import type { AgreementCells } from './agreement-cells.ts'
import { audienceOf } from './audience.ts'
import { bareWords } from './bare-words.ts'
import { foundDeadline, trusted } from './doubt-deadline.ts'
import { knownTitle } from './known-title.ts'
import { WHY_NONE } from './read-deadline.ts'
import { found, type Reading } from './reading.ts'
import { solutionOf } from './solution-of.ts'
import { agreementTitle } from './title-words.ts'

const CAPITAL = (word: string) => `${(word[0] ?? '').toUpperCase()}${word.slice(1)}`

/** Adds the agreement that a row holds, with a doubt about each of its cells that is damaged or missing. */
export function addAgreement(cells: AgreementCells, reading: Reading): void {
  const { where, words, kind } = cells
  const key = reading.nextKey()
  const place = { key, where, words }
  const solution = solutionOf(
    { ...place, head: cells.head, ruled: cells.ruled, ...(cells.solution && { named: cells.solution }) },
    reading,
  )
  const written = agreementTitle(`${CAPITAL(kind.kind)} ${cells.title}`)
  const title = kind.sure ? knownTitle(written, { ...place, solution, type: 'agreement' }, reading) : written
  const audience = audienceOf(cells.audience, reading.mend)
  if (!kind.sure) doubtKind(cells, key, written, solution, reading)
  if (cells.pieced)
    reading.doubts.push({
      ...place,
      field: 'audience',
      what: {
        da: 'Modtagerne står ved siden af rækken og kan høre til en anden.',
        en: 'The recipients stand beside the row and may be those of another.',
      },
      candidates: [audience],
    })
  reading.agreements.push({
    key,
    where,
    item: {
      solution,
      kind: kind.kind,
      title,
      sent: sentOf(cells, key, reading),
      audience,
      ...(cells.note !== undefined && { note: { da: cells.note, en: cells.note } }),
      deadline: deadlineOf(cells, key, audience.length === 0, reading),
    },
    found: {
      row: found(where, words),
      solution: found(where, bareWords(cells.head), cells.solution?.sure === false ? 'inferred' : 'stated'),
      kind: found(where, words),
      title: found(where, written),
      audience: found(where, cells.audience),
      ...(cells.sent && { sent: foundDeadline(where, cells.sent) }),
      ...(cells.deadline && { deadline: foundDeadline(where, cells.deadline) }),
    },
  })
}

function doubtKind(
  cells: AgreementCells,
  key: number,
  written: string,
  solution: string,
  reading: Reading,
): void {
  const like = reading.titles.find(written, solution).filter(({ item }) => item.type === 'agreement')
  reading.doubts.push({
    key,
    field: 'title',
    where: cells.where,
    words: cells.words,
    what: {
      da: `Aftalens navn er beskadiget og er læst som "${written}".`,
      en: `The name of the agreement is damaged and has been read as "${written}".`,
    },
    candidates: [...new Set([...like.map(({ item }) => item.title), written])],
  })
}

function sentOf(cells: AgreementCells, key: number, reading: Reading): Deadline {
  const place = { key, field: 'sent', where: cells.where, words: cells.words }
  if (cells.sent) return trusted(cells.sent, place, reading)
  if (cells.torn !== '') {
    const deadline = unreadable(cells.torn, WHY_NONE['no-date'])
    return trusted({ deadline, how: 'stated', candidates: [] }, place, reading)
  }
  if (!cells.ruled) missing(place, { da: 'udsendelsesdato', en: 'sending date' }, reading)
  return undecided()
}

/** Where roles too are missing, more of the row is lost than an empty cell. */
function deadlineOf(cells: AgreementCells, key: number, isTorn: boolean, reading: Reading): Deadline {
  const place = { key, field: 'deadline', where: cells.where, words: cells.words }
  if (cells.deadline) return trusted(cells.deadline, place, reading)
  if (!cells.ruled) missing(place, { da: 'frist', en: 'deadline' }, reading)
  return isTorn && !cells.ruled ? unreadable('', 'fristen kan ikke læses i materialet') : undecided()
}

function missing(
  place: { key: number; field: string; where: AgreementCells['where']; words: string },
  name: { da: string; en: string },
  reading: Reading,
): void {
  reading.doubts.push({
    ...place,
    what: {
      da: `Der kan ikke læses nogen ${name.da} i rækken.`,
      en: `No ${name.en} can be read in the row.`,
    },
    suggestion: { da: 'Se i materialet, om der står en.', en: 'Look in the material whether there is one.' },
  })
}
