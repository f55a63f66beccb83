import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { buildTemplate } from '#storage/open-store.ts'
import { DATABASE_TEMPLATE } from '../folders.ts'

/** Makes the empty database that new folders begin from; part of `npm run build`. */
export async function buildTemplateCommand(): Promise<void> {
  await mkdir(dirname(DATABASE_TEMPLATE), { recursive: true })
  await buildTemplate(DATABASE_TEMPLATE)
  console.error(`built ${DATABASE_TEMPLATE}`)
}
