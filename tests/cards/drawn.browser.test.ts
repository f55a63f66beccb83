import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Language } from '#domain/language.ts'
import { gallery } from '#tests/support/card-gallery.ts'
import { closePages, sharedChromium } from '#tests/support/chromium.ts'
import { drawOn, prepareForCards } from '#tests/support/draw-card.ts'
import type { TeamsTheme } from '#tests/support/teams-host-config.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

let browser: Browser
beforeAll(async () => {
  browser = await sharedChromium()
})
afterAll(async () => {
  await closePages(browser)
})

/**
 * Faults of Microsoft's renderer itself, whatever the card: it marks what a button unfolds, not the button, as
 * expanded, and leaves the label of a field with suggestions unconnected once a value is chosen.
 */
const FAULTS_OF_THE_RENDERER =
  /^(aria-allowed-attr: .*aria-expanded|label: <input class="[^"]*ac-choiceSetInput-filtered)/

async function problemsOf(
  look: { theme: TeamsTheme; language: Language },
  check: (page: Page) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const page = await browser.newPage({ viewport: { width: 500, height: 600 }, locale: look.language })
  await prepareForCards(page, look.theme)
  await page.addScriptTag({ content: axe })
  const problems: string[] = []
  for (const [name, card] of Object.entries(gallery(look.language))) {
    await drawOn(page, look.theme, card)
    await unfold(page)
    problems.push(...(await check(page)).map((problem) => `${name}: ${problem}`))
  }
  await page.close()
  return problems
}

it.each(['da', 'en'] as const)(
  'every card in %s stays inside a frame of 500 and of 320 pixels',
  async (language) => {
    const problems = await problemsOf({ theme: 'light', language }, async (page) => {
      const found: string[] = []
      for (const width of [320, 500]) {
        await page.setViewportSize({ width, height: 600 })
        found.push(...(await outside(page)).map((problem) => `${width}: ${problem}`))
      }
      return found
    })
    expect(problems).toEqual([])
  },
)

it('every card can be read by all: contrast, names, roles', async () => {
  expect(await problemsOf({ theme: 'light', language: 'da' }, violations)).toEqual([])
})

// Names and roles are the same in every theme, and take most of the time.
it.each(['dark', 'contrast'] as const)(
  'the colours of every card can be told apart in the %s theme',
  async (theme) => {
    const problems = await problemsOf({ theme, language: 'da' }, (page) =>
      violations(page, ['color-contrast']),
    )
    expect(problems).toEqual([])
  },
)

it('the checks find a row of buttons that a phone would cut, and a field without a name', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 600 } })
  await prepareForCards(page, 'light')
  await page.addScriptTag({ content: axe })
  const titles = ['Ja, send påmindelser her', 'Nej tak', 'Se de kommende 30 dage']
  const actions = titles.map((title) => ({ type: 'Action.Execute', title }))
  const body = [
    { type: 'Input.Text', id: 'nameless' },
    { type: 'ActionSet', actions },
  ]
  await drawOn(page, 'light', { type: 'AdaptiveCard', version: '1.5', body })
  expect(await outside(page)).not.toEqual([])
  expect(await violations(page)).not.toEqual([])
  await page.close()
})

/** Shows everything that a button would. */
function unfold(page: Page): Promise<void> {
  return page.evaluate(() => {
    const shows = /^(Vis flere|Gennemgå|Detaljer|Show more|Go through|Details)/
    for (const button of document.querySelectorAll<HTMLElement>('main button'))
      if (button.checkVisibility() && shows.test(button.textContent.trim())) button.click()
  })
}

/** Returns the texts of the elements that reach beyond the right edge of what they stand in. */
function outside(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main button, main .ac-richTextBlock, main .ac-textBlock')]
      .filter((element) => {
        const frame = element.closest('.ac-actionSet') ?? element.closest('.ac-container') ?? element
        return element.getBoundingClientRect().right > frame.getBoundingClientRect().right + 1
      })
      .map((element) => `beyond the frame: ${element.textContent}`),
  )
}

/** Returns what axe finds by the rules of these tags and names. */
async function violations(page: Page, runOnly: readonly string[] = WCAG): Promise<readonly string[]> {
  const results = await page.evaluate((only) => {
    const { axe } = globalThis as unknown as {
      axe: { run(root: Element | null, options: object): Promise<AxeResults> }
    }
    // Else it works out where everything stands that is in order.
    return axe.run(document.querySelector('main'), { runOnly: only, resultTypes: ['violations'] })
  }, runOnly)
  return results.violations
    .flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`))
    .filter((problem) => !FAULTS_OF_THE_RENDERER.test(problem))
}
