import { beforeAll, describe, expect, it } from 'vitest'
import { december2025 as edition } from '#catalog/editions/december-2025.ts'
import { readFile } from '#catalog/source/read-file.ts'
import { READ_LIMITS } from '#catalog/source/read-limits.ts'
import { understand } from '#catalog/understanding/understand.ts'
import { catalogueOf } from '#domain/catalogue.ts'
import type { Deadline } from '#domain/deadline.ts'
import type { Draft } from '#domain/draft.ts'
import { drawSlides } from '#tests/support/draw-slides.ts'
import { editionSlides } from '#tests/support/edition-slides.ts'

const nothing = { tasks: [], agreements: [], events: [], milestones: [], notices: [], contacts: [] }
const onlySolutions = catalogueOf([{ ...edition, ...nothing }], 1)

/** A deadline less its explanation: the same words are explained in the same way elsewhere. */
const meant = (deadline: Deadline) => {
  const { kind, raw } = deadline
  return 'from' in deadline ? { kind, raw, from: deadline.from, to: deadline.to } : { kind, raw }
}
const byTitle = <T extends { readonly title: string }>(list: readonly T[]) =>
  [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

/** What nobody wrote cannot be read: it is undecided. */
const written = (deadline: Deadline) =>
  deadline.raw === '' ? { kind: 'undecided', raw: '' } : meant(deadline)

describe('the slides of December 2025, drawn as a PDF', () => {
  let draft: Draft
  beforeAll(async () => {
    const bytes = await drawSlides(editionSlides(edition))
    const document = await readFile({ name: 'programledermoede-2025-12-05.pdf', bytes }, READ_LIMITS)
    draft = understand(document, { published: onlySolutions })
  })

  it('are those of the meeting that the file is named after', () => {
    const { id, title, date, source } = edition
    expect(draft.edition).toMatchObject({ id, title, date, source })
  })

  it('hold every task', () => {
    const of = ({ tasks }: typeof edition) =>
      byTitle(
        tasks.map((t) => ({
          solution: t.solution,
          title: t.title,
          workingTitle: t.workingTitle,
          start: written(t.start),
          due: written(t.due),
          step: t.step,
        })),
      )
    expect(of(draft.edition)).toEqual(of(edition))
  })

  it('hold every agreement, and who has signed', () => {
    const of = ({ agreements }: typeof edition) =>
      byTitle(
        agreements.map((a) => ({
          solution: a.solution,
          kind: a.kind,
          title: a.title,
          sent: written(a.sent),
          audience: a.audience,
          deadline: written(a.deadline),
          signatures: a.signatures,
        })),
      )
    expect(of(draft.edition)).toEqual(of(edition))
  })

  it('hold every meeting', () => {
    const of = ({ events }: typeof edition) =>
      events.map(({ solution, kind, title, start, end, online, recorded, registration }) => ({
        solution,
        kind,
        title,
        start,
        end,
        online,
        recorded,
        registration,
      }))
    expect(of(draft.edition)).toEqual(of(edition))
  })

  it('hold every milestone and every contact', () => {
    const of = ({ milestones }: typeof edition) =>
      byTitle(milestones.map((m) => ({ process: m.process, title: m.title, when: meant(m.when) })))
    expect(of(draft.edition)).toEqual(of(edition))
    expect(draft.edition.contacts).toEqual(edition.contacts)
  })

  it('are asked about only where they are unreadable or doubtful', () => {
    const asked = [...new Set(draft.problems.map(({ words }) => words))]
    expect(asked).toHaveLength(asked.length)
    expect(draft.problems.filter(({ item }) => item === undefined)).toEqual([])
  })
})
