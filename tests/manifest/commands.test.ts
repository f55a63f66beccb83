import { describe, expect, it } from 'vitest'
import { december2025 } from '#catalog/editions/december-2025.ts'
import { catalogueOf } from '#domain/catalogue.ts'
import { day } from '#domain/day.ts'
import { lexiconOf } from '#questions/lexicon.ts'
import { understand } from '#questions/understand.ts'
import { filledIn } from '#tests/support/manifest.ts'

const manifest = filledIn('manifest.json') as {
  readonly bots: readonly {
    readonly commandLists: readonly { readonly commands: readonly { readonly title: string }[] }[]
  }[]
}
const english = filledIn('en.json') as Record<string, string>
const lexicon = lexiconOf(catalogueOf([december2025], 1))
const understood = (title: string) => {
  const { intent, unread } = understand(title, { lexicon, today: day('2025-12-01'), own: '0751' })
  return { intent, unread }
}
const EXPECTED = ['list_agreements', 'list_tasks', 'list_events', 'help'].map((intent) => ({
  intent,
  unread: [],
}))

describe.each([0, 1])('the commands of list %i, sent as they stand,', (list) => {
  const danish = (manifest.bots[0]?.commandLists[list]?.commands ?? []).map((c) => c.title)

  it('are understood in Danish', () => {
    expect(danish.map(understood)).toEqual(EXPECTED)
  })

  it('are understood in English', () => {
    const titles = danish.map((_, i) => english[`bots[0].commandLists[${list}].commands[${i}].title`] ?? '')
    expect(titles.map(understood)).toEqual(EXPECTED)
  })
})
