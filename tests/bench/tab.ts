import fastifyStatic from '@fastify/static'
import Fastify from 'fastify'
import { startDemo } from '#app/demo/start-demo.ts'
import { TAB_FOLDER } from '#app/folders.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import { largeEdition } from './large-edition.ts'
import { median, ratio, rotated } from './load.ts'
import { barePage } from './tab/bare-page.ts'
import { type Scrolled, scrolledTable } from './tab/frames.ts'
import { sizesOf } from './tab/sizes.ts'
import { type Opening, timeToUse } from './tab/time-to-use.ts'

const ROUNDS = 4
const SLOWER = 4
const ITEMS = 2_000
const ROWS = 10_000
const OVERVIEW = 'features/overview/overview-page.tsx'
const FIRST = ['index.html', 'main.tsx', OVERVIEW, 'texts/da.ts']
/** Each number of the tiles, and of how the municipality stands, is a link. */
const NUMBERS = { selector: 'main section a strong', atLeast: 6 }

/**
 * Measures what the tab weighs, page by page, and how long it takes until the overview of 2,000 items and 98
 * municipalities can be used on a processor four times slower, beside a bare page with one Fluent button, in rotating
 * rounds; and how many frames a second a table of 10,000 rows is scrolled at, beside a blank page.
 */
export async function benchTab(): Promise<void> {
  const bare = await barePage()
  const page = Fastify()
  await page.register(fastifyStatic, { root: bare.folder, prefix: '/bare/' })
  const bareUrl = `${await page.listen({ port: 0, host: '127.0.0.1' })}/bare/index.html`
  const demo = await startDemo({ port: 0 })
  const browser = await launchChromium()
  try {
    printSizes(bare.folder)
    const edition = largeEdition({ agreements: ITEMS / 2, tasks: ITEMS / 2 })
    await demo.store.system.editions.publish(edition, anOrigin())
    await chooseMunicipality(demo.origin)
    const subjects = [
      {
        name: 'a bare Fluent page',
        open: () => timeToUse(browser, bareUrl, { selector: '#bare', atLeast: 1 }, SLOWER),
      },
      { name: 'the overview', open: () => timeToUse(browser, `${demo.origin}/tab/`, NUMBERS, SLOWER) },
    ]
    const rounds = new Map<string, Opening[]>(subjects.map(({ name }) => [name, []]))
    for (const { open } of subjects) await open()
    for (let round = 0; round < ROUNDS; round++)
      for (const { name, open } of rotated(subjects, round)) rounds.get(name)?.push(await open())
    printOpenings(rounds)
    printScrolled(await scrolledTable(browser, ROWS))
  } finally {
    await browser.close()
    await demo.close()
    await page.close()
    bare.remove()
  }
}

/** Has the demo's person choose Aarhus: who has chosen none is asked for it instead. */
async function chooseMunicipality(origin: string): Promise<void> {
  const { token } = (await (await fetch(`${origin}/local/token`)).json()) as { token: string }
  const answer = await fetch(`${origin}/api/v1/me/municipality`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ municipality: '0751' }),
  })
  if (!answer.ok) throw new Error(await answer.text())
}

const kb = (bytes: number) => (bytes / 1000).toFixed(1)

function printSizes(bareFolder: string): void {
  const [tab, bare] = [sizesOf(TAB_FOLDER), sizesOf(bareFolder).of(['index.html'])]
  const first = tab.of(FIRST)
  const teams = tab.of([...FIRST, 'host/teams-host.ts'])
  console.table([
    { page: 'a bare Fluent page', 'kB gz': kb(bare) },
    { page: 'the first page', 'kB gz': kb(first) },
    { page: 'the first page, in Teams', 'kB gz': kb(teams) },
    ...tab.pages
      .filter((source) => source !== OVERVIEW)
      .map((source) => ({
        page: `+ ${source.replace(/^.*\/|\.tsx$/g, '')}`,
        'kB gz': kb(tab.of([source], FIRST)),
      })),
  ])
  console.log(
    JSON.stringify({ bench: 'tab sizes', first_kb: kb(first), teams_kb: kb(teams), bare_kb: kb(bare) }),
  )
}

function printOpenings(rounds: ReadonlyMap<string, readonly Opening[]>): void {
  const summary = [...rounds].map(([name, openings]) => ({
    name,
    usable: median(openings.map(({ usable }) => usable)),
    fastest: Math.min(...openings.map(({ usable }) => usable)),
    busy: median(openings.map(({ busy }) => busy)),
    script: median(openings.map(({ script }) => script)),
  }))
  const [bare, ours] = summary
  if (!bare || !ours) throw new Error('both must have been measured')
  console.table(
    summary.map((row) => ({
      page: row.name,
      'usable, ms': row.usable.toFixed(0),
      'at best': row.fastest.toFixed(0),
      'its thread busy': row.busy.toFixed(0),
      'of that scripts': row.script.toFixed(0),
    })),
  )
  console.log(
    JSON.stringify({
      bench: 'tab',
      usable_ms: Math.round(ours.usable),
      usable_at_best_ms: Math.round(ours.fastest),
      usable_ratio: ratio(ours.usable, bare.usable),
      busy_ratio: ratio(ours.busy, bare.busy),
    }),
  )
}

function printScrolled(scrolled: readonly Scrolled[]): void {
  console.table(
    scrolled.map((row) => ({
      page: row.page,
      'a frame, ms': row.median.toFixed(1),
      p95: row.p95.toFixed(1),
      'in time': `${(row.inTime * 100).toFixed(1)} %`,
    })),
  )
  console.log(JSON.stringify({ bench: 'tab frames', scrolled }))
}
