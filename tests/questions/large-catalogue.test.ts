import { describe, expect, it } from 'vitest'
import { catalogueOf } from '#domain/catalogue.ts'
import { standingsOf } from '#domain/standing.ts'
import { ask } from '#questions/ask.ts'
import { lexiconOf } from '#questions/lexicon.ts'
import { understand } from '#questions/understand.ts'
import { largeEdition } from '#tests/bench/large-edition.ts'
import { cpuTimeOf } from '#tests/support/cpu-time.ts'
import { december, TODAY } from './december.ts'

const QUESTIONS = [
  'hvilke aftaler er ikke underskrevet',
  'hvilke opgaver har vi i uge 51',
  'hvem mangler at underskrive løsning 3',
  'hvilke aftlaer mangler vi på Løsnig 12',
]
const TIMES = 40

describe('over a catalogue of 10,000 items', () => {
  const edition = largeEdition({ agreements: 2_000, tasks: 8_000 })
  const catalogue = catalogueOf([edition], 1)
  const standings = standingsOf(catalogue, '0751', new Map())
  const own = { own: '0751', today: TODAY }
  const asked = (q: string) => ask(q, { catalogue, ...own, limit: 40, standings: () => standings })
  const read = (q: string, of: typeof catalogue) => understand(q, { lexicon: lexiconOf(of), ...own })

  it('understanding takes about as long as over December’s few', () => {
    for (const q of QUESTIONS) {
      const few = cpuTimeOf(() => read(q, december), TIMES * 10)
      expect(cpuTimeOf(() => read(q, catalogue), TIMES * 10) / few, q).toBeLessThan(6)
    }
  })

  it('an answer takes less than it takes to make the catalogue of an edition', () => {
    const published = cpuTimeOf(() => catalogueOf([edition], 1), 10)
    for (const q of QUESTIONS) expect(cpuTimeOf(() => asked(q), TIMES) / published, q).toBeLessThan(1)
  })
})
