import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { inProject } from '#tests/support/manifest.ts'
import { type BicepFile, parseBicep } from './parse-bicep.ts'

const parsed = (pattern: string): readonly BicepFile[] => globSync(inProject(pattern)).sort().map(parseBicep)

/** All templates of infra/azure, parsed. */
export const TEMPLATES = parsed('infra/azure/**/*.bicep')
/** The parameters of each environment, parsed. */
export const PARAMETERS = parsed('infra/azure/*.bicepparam')

/** Returns one template by its file's name. Throws where there is none. */
export function template(name: string): BicepFile {
  const found = TEMPLATES.find(({ path }) => basename(path) === name)
  if (!found) throw new Error(`there is no ${name}`)
  return found
}
