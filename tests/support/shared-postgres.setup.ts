import type { TestProject } from 'vitest/node'
import { aPostgresFolder, stopPostgresIn, whyNoPostgres } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresFolder: string
  }
}

/**
 * Has a place for one PostgreSQL that all files of a run share: the first that needs it starts it
 * (`shared-postgres.ts`). It is stopped here, since the workers are killed when all is done.
 */
export default function setup(project: TestProject): (() => void) | undefined {
  if (whyNoPostgres) {
    project.provide('postgresFolder', '')
    return undefined
  }
  const folder = aPostgresFolder()
  project.provide('postgresFolder', folder)
  return () => stopPostgresIn(folder)
}
