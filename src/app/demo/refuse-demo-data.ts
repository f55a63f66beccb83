import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigurationError } from '../configuration/configuration-error.ts'
import { DEMO_MARKS } from './marks.ts'

/** What the demo leaves in its folder, beside the database. */
const LEFT_BEHIND = ['local-entra.json', 'local-graph.json', 'local-teams.json']

interface Settings {
  get(key: string): Promise<unknown>
}

/** Throws ConfigurationError where a folder is the demo's: its keys are there, and made-up people with made-up deeds. */
export function refuseDemoFolder(folder: string): void {
  if (LEFT_BEHIND.some((name) => existsSync(join(folder, name)))) throw demoData(`the folder ${folder}`)
}

/** Throws ConfigurationError where a database was the demo's. */
export async function refuseDemoDatabase(settings: Settings): Promise<void> {
  if ((await settings.get(DEMO_MARKS.clockSetting)) !== undefined) throw demoData('the database')
}

const demoData = (what: string) =>
  new ConfigurationError(
    `${what} was the demo's, and holds people and deeds that are made up: name an empty one (DATA_DIR or DATABASE_URL)`,
  )
