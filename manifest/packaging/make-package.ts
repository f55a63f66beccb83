import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { appPackage } from './app-package.ts'
import { environmentFile, environmentValues } from './environment-file.ts'
import { fillIn } from './fill-in.ts'
import { packageVariables, variableFaults } from './variables.ts'

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Where the package is made from, and whose it is. */
export interface PackageOptions {
  readonly environment: string
  /** The folder of the files `.env.ENVIRONMENT`. */
  readonly variables: string
  /** The variables of the process, which count above those of the file. */
  readonly process: Readonly<Record<string, string | undefined>>
  /** The folder that is written to. */
  readonly out: string
}

/** Thrown when variables are missing or wrong; the message lists each with its cure. */
export class VariablesError extends Error {
  override name = 'VariablesError'
}

/**
 * Writes the Teams app and the tab's registration of one environment; returns the paths of both. Throws VariablesError, and
 * then has written nothing.
 */
export function makePackage({ environment, variables, process, out }: PackageOptions): readonly string[] {
  const values = environmentValues(variables, environment, process)
  const faults = variableFaults(values)
  if (faults.length > 0)
    throw new VariablesError(
      `set these in ${environmentFile(variables, environment)} (begin from a copy of infra/env/example.env) or in the environment of this command:\n${faults.map((line) => `  ${line}`).join('\n')}`,
    )
  const known = packageVariables.parse(values)
  const registration = readFileSync(inProject('infra/entra/tab-registration.json'), 'utf8')
  const files = {
    [`fristvagt.${environment}.zip`]: appPackage(inProject('manifest'), known),
    [`tab-registration.${environment}.json`]: fillIn(registration, known),
  }
  mkdirSync(out, { recursive: true })
  return Object.entries(files).map(([name, content]) => {
    const path = join(out, name)
    writeFileSync(path, content)
    return path
  })
}
