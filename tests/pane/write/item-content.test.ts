import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#domain/language.ts'
import { itemContent } from '#pane/write/item-content.ts'
import { publishedItems } from '#tests/support/published-items.ts'

const FOLDER = new URL('../../golden/mails/', import.meta.url)
const update = process.env.UPDATE_GOLDEN === '1'
/** All that the HTML is made of: no picture, no table, no class, no colour of text or ground. */
const TAGS =
  /^(?:<div>|<div style="font-size:9\.0pt">|<div style="border:none;border-left:solid #5b5fc7 2\.25pt;padding:0cm 0cm 0cm 8\.0pt">|<\/div>|<b>|<\/b>|<br>|<a id="LPNoLP" href="https:\/\/[^"<>]*">|<\/a>)$/

describe.each(LANGUAGES)('an item that is put into a mail in %s', (language) => {
  const items = Object.entries(publishedItems(language))

  it.each(items)('%s is as its golden files say, to the letter', (name, item) => {
    const { html, text } = itemContent(item)
    const shown = { [`${name}.${language}.html`]: `${html}\n`, [`${name}.${language}.txt`]: text }
    for (const [file, content] of Object.entries(shown)) {
      const at = new URL(file, FOLDER)
      if (update) {
        mkdirSync(FOLDER, { recursive: true })
        writeFileSync(at, content)
      }
      expect(content).toBe(readFileSync(at, 'utf8'))
    }
  })

  it.each(items)('%s is made of nothing but plain blocks, bold and links', (_name, item) => {
    const tags = itemContent(item).html.match(/<[^>]*>/g) ?? []
    expect(tags.filter((tag) => !TAGS.test(tag))).toEqual([])
    expect(tags.filter((tag) => tag.startsWith('<div')).length).toBe(
      tags.filter((tag) => tag === '</div>').length,
    )
  })

  it('never says who has signed', () => {
    const { agreement, 'agreement-signed-by-some': signed } = publishedItems(language)
    expect(signed).toEqual(agreement)
  })
})

describe('an address that is no page', () => {
  it('is left out', () => {
    const [item] = Object.values(publishedItems('da'))
    const links = [{ label: 'Åbn', url: 'javascript:alert(1)' }]
    const { html, text } = itemContent({ ...item, links } as Parameters<typeof itemContent>[0])
    expect(html + text).not.toMatch(/Åbn|alert/)
  })
})
