import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import type { Card } from '#domain/ports/messenger.ts'
import { hostConfig, hostStyles, type TeamsTheme } from './teams-host-config.ts'

const renderer = readFileSync(
  createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.js'),
  'utf8',
)

/** Makes an empty page ready to draw cards in a theme. */
export async function prepareForCards(page: Page, theme: TeamsTheme): Promise<void> {
  await page.setContent(
    `<!doctype html><html lang="da"><head><title>Fristvagt</title><style>${hostStyles(theme)}</style></head>` +
      '<body><main class="frame"></main></body></html>',
  )
  await page.addScriptTag({ content: renderer })
}

/** Draws a card as Microsoft's renderer does, in place of the one before. */
export async function drawOn(page: Page, theme: TeamsTheme, card: Card): Promise<void> {
  await page.evaluate(
    ([payload, config]) => {
      const { AdaptiveCards } = globalThis as unknown as { AdaptiveCards: typeof import('adaptivecards') }
      const drawn = new AdaptiveCards.AdaptiveCard()
      drawn.hostConfig = new AdaptiveCards.HostConfig(config)
      drawn.parse(payload)
      const html = drawn.render()
      if (!html) throw new Error('the renderer drew nothing')
      document.querySelector('main')?.replaceChildren(html)
    },
    [card, hostConfig(theme)] as const,
  )
}
