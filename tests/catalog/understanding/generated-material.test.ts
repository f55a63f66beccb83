import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { december2025 } from '#catalog/editions/december-2025.ts'
import { readFile } from '#catalog/source/read-file.ts'
import { READ_LIMITS } from '#catalog/source/read-limits.ts'
import type { SourceDocument } from '#catalog/source/source-document.ts'
import { understand } from '#catalog/understanding/understand.ts'
import { catalogueOf } from '#domain/catalogue.ts'
import type { Draft } from '#domain/draft.ts'
import { municipalityName } from '#domain/municipality.ts'
import { editionFaults } from '#domain/review/edition-faults.ts'
import { drawSlides } from '#tests/support/draw-slides.ts'
import { anyMaterial, type Material } from '#tests/support/generated-material.ts'
import { asSlides, asTable, asText } from '#tests/support/material-as.ts'

const nothing = { tasks: [], agreements: [], events: [], milestones: [], notices: [], contacts: [] }
const published = catalogueOf([{ ...december2025, ...nothing }], 1)

const read = (name: string, content: string | Buffer): Promise<SourceDocument> =>
  readFile({ name, bytes: Buffer.from(content) }, READ_LIMITS)

const byText = <T>(list: readonly T[]) =>
  [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

/** What a draft says, as the material says it. */
function said({ edition }: Draft) {
  const name = (id: string | undefined) => edition.solutions.find((one) => one.id === id)?.name
  return {
    tasks: byText(
      edition.tasks.map((t) => ({
        solution: name(t.solution),
        title: t.title,
        workingTitle: t.workingTitle,
        start: t.start,
        due: t.due,
      })),
    ),
    agreements: byText(
      edition.agreements.map((a) => ({
        solution: name(a.solution),
        kind: a.kind,
        title: a.title,
        sent: a.sent,
        audience: a.audience,
        deadline: a.deadline,
      })),
    ),
    events: byText(
      edition.events.map((e) => ({
        solution: name(e.solution),
        kind: e.kind,
        title: e.title,
        start: e.start,
        end: e.end,
      })),
    ),
  }
}

const told = ({ tasks, agreements, events }: Material) => ({
  tasks: byText(tasks),
  agreements: byText(agreements),
  events: byText(events),
})

/** The names are of no agreement of the material: they are asked about, with the list whole. */
const missingIn = ({ edition, problems }: Draft) => {
  const lists = [
    ...edition.agreements.flatMap((one) => one.signatures ?? []),
    ...problems.flatMap(({ candidates = [] }) => candidates),
  ]
  const list = lists.find(
    (one): one is { missing: readonly string[] } =>
      typeof one === 'object' && one !== null && 'missing' in one,
  )
  return list?.missing.map(municipalityName).sort()
}

describe('material that never was comes back as it was', () => {
  it('from slides as a PDF', async () => {
    await fc.assert(
      fc.asyncProperty(anyMaterial, async (material) => {
        const document = await read('slides.pdf', await drawSlides(asSlides(material)))
        const draft = understand(document, { meetingDate: material.meeting, published })
        expect(said(draft)).toEqual(told(material))
        expect(missingIn(draft)).toEqual([...material.missing].sort())
        expect(editionFaults(draft.edition)).toEqual([])
      }),
      { numRuns: 4 },
    )
  })

  it('from our template', async () => {
    await fc.assert(
      fc.asyncProperty(anyMaterial, async (material) => {
        const draft = understand(await read('ark.csv', asTable(material)), {
          meetingDate: material.meeting,
          published,
        })
        expect(said(draft)).toEqual(told(material))
        expect(draft.problems).toEqual([])
      }),
      { numRuns: 15 },
    )
  })

  it('from text of which only the words are left', async () => {
    await fc.assert(
      fc.asyncProperty(anyMaterial, async (material) => {
        const draft = understand(await read('slides.txt', asText(material)), {
          meetingDate: material.meeting,
          published,
        })
        expect(said(draft)).toEqual(told(material))
        expect(missingIn(draft)).toEqual([...material.missing].sort())
      }),
      { numRuns: 15 },
    )
  })
})
