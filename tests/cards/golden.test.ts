import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#tests/support/card-checks.ts'
import { gallery } from '#tests/support/card-gallery.ts'

const FOLDER = new URL('../golden/cards/', import.meta.url)
/** `UPDATE_GOLDEN=1` writes the files anew: look at what changed before committing it. */
const update = process.env.UPDATE_GOLDEN === '1'

describe.each(LANGUAGES)('the cards in %s', (language) => {
  const cards = Object.entries(gallery(language))

  it.each(cards)('%s is as its golden file says, to the letter', (name, card) => {
    const file = new URL(`${name}.${language}.json`, FOLDER)
    const json = `${JSON.stringify(card, undefined, 2)}\n`
    if (update) {
      mkdirSync(FOLDER, { recursive: true })
      writeFileSync(file, json)
    }
    expect(existsSync(file), `no golden file ${name}.${language}.json: run with UPDATE_GOLDEN=1`).toBe(true)
    expect(json).toBe(readFileSync(file, 'utf8'))
  })

  it('has no golden file of a card that is no more', () => {
    const files = readdirSync(FOLDER).filter((file) => file.endsWith(`.${language}.json`))
    expect(files.toSorted()).toEqual(cards.map(([name]) => `${name}.${language}.json`).toSorted())
  })
})
