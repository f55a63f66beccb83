import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '#domain/language.ts'
import { gallery } from '#tests/support/card-gallery.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { drawOn, prepareForCards } from '#tests/support/draw-card.ts'
import type { TeamsTheme } from '#tests/support/teams-host-config.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const THEMES: readonly TeamsTheme[] = ['light', 'dark', 'contrast']

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

/**
 * Faults of Microsoft's renderer itself, whatever the card: it marks what a button unfolds, not the button, as
 * expanded, and leaves the label of a field with suggestions unconnected once a value is chosen.
 */
const FAULTS_OF_THE_RENDERER =
  /^(aria-allowed-attr: .*aria-expanded|label: <input class="[^"]*ac-choiceSetInput-filtered)/

describe.each(THEMES)('in the %s theme', (theme) => {
  const problemsOf = async (
    width: number,
    language: Language,
    check: (page: Page) => Promise<readonly string[]>,
  ) => {
    const page = await browser.newPage({ viewport: { width, height: 600 }, locale: language })
    await prepareForCards(page, theme)
    await page.addScriptTag({ content: axe })
    const problems: string[] = []
    for (const [name, card] of Object.entries(gallery(language))) {
      await drawOn(page, theme, card)
      await unfold(page)
      problems.push(...(await check(page)).map((problem) => `${name}: ${problem}`))
    }
    await page.close()
    return problems
  }

  it.each([
    ['da', 500],
    ['da', 320],
    ['en', 500],
    ['en', 320],
  ] as const)('every card in %s stays inside a frame of %i pixels', async (language, width) => {
    expect(await problemsOf(width, language, outside)).toEqual([])
  })

  it('every card can be read by all: contrast, names and roles (WCAG 2.1 AA)', async () => {
    expect(await problemsOf(500, 'da', violations)).toEqual([])
  })
})

/** Shows everything that a button would. */
async function unfold(page: Page): Promise<void> {
  const shows = page.getByRole('button', {
    name: /^(Vis flere|Gennemgå|Detaljer|Show more|Go through|Details)/,
  })
  for (const button of await shows.all()) if (await button.isVisible()) await button.click()
}

/** Returns the texts of the elements whose right edge lies beyond the card's. */
function outside(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const edge = document.querySelector('main')?.getBoundingClientRect().right ?? 0
    return [...document.querySelectorAll('main button, main p, main .ac-richTextBlock, main .ac-textBlock')]
      .filter((element) => element.getBoundingClientRect().right > edge + 1)
      .map((element) => `beyond the frame: ${element.textContent}`)
  })
}

async function violations(page: Page): Promise<readonly string[]> {
  const results = await page.evaluate(() => {
    const { axe } = globalThis as unknown as {
      axe: { run(root: Element | null, options: object): Promise<AxeResults> }
    }
    return axe.run(document.querySelector('main'), { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })
  })
  return results.violations.map(
    (v) => `${v.id}: ${v.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  )
}
