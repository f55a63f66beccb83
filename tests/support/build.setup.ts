import { buildPages, buildTemplate } from './build-pages.ts'

/** Makes sure, before any test runs, that what `npm run build` makes is there and not older than its sources. */
export default async function setup(): Promise<void> {
  await buildPages('tab')
  await buildPages('pane')
  await buildPages('local')
  await buildTemplate()
}
