import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { december2025 } from '#catalog/editions/december-2025.ts'
import { readDraft } from '#catalog/read-draft.ts'
import { catalogueOf } from '#domain/catalogue.ts'
import { editionFaults } from '#domain/review/edition-faults.ts'
import { aCatalogue } from '#tests/support/factories.ts'
import { seedFile } from '#tests/support/seed.ts'

const slides = seedFile('programledermoede-2025-12-05.ocr.txt')

describe('a file that is read and understood in a thread of its own', () => {
  it.skipIf(!slides)('becomes a draft that can be kept, of the slides of December 2025', async () => {
    const published = catalogueOf([december2025], 1)
    const bytes = readFileSync(slides ?? '')
    const { draft, text } = await readDraft({ name: 'slides.txt', bytes }, { published })
    expect(draft.edition.tasks.length).toBeGreaterThan(5)
    expect(editionFaults(draft.edition)).toEqual([])
    expect(text.flatMap(({ lines }) => lines).length).toBeGreaterThan(100)
  })

  it('is refused where it cannot be read', async () => {
    const file = { name: 'a.txt', bytes: new Uint8Array() }
    await expect(readDraft(file, { published: aCatalogue() })).rejects.toMatchObject({ code: 'empty' })
  })
})
