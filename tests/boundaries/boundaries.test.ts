import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lintCanary } from '#tests/support/lint-canary.ts'

/** What each folder of src may import beside itself, by design. Nobody imports app. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  actions: ['domain'],
  catalog: ['domain'],
  questions: ['domain'],
  nudges: ['domain', 'actions'],
  cards: ['domain'],
  storage: ['domain'],
  calendar: ['domain'],
  directory: ['domain'],
  documents: ['domain', 'cards'],
  bot: ['domain', 'actions', 'questions', 'cards'],
  api: ['domain', 'actions', 'questions'],
  tab: [],
  pane: ['tab'],
  local: ['domain'],
}
const FOLDERS = [...Object.keys(MAY_IMPORT), 'app']

/** Every way of writing an import of another folder, from a file that lies directly in a folder of src. */
const waysTo = (folder: string): string[] => [
  `import a from '#${folder}/x.ts'`,
  `import a from '#${folder}/deep/x.ts'`,
  `import type { A } from '#${folder}/x.ts'`,
  `export * from '#${folder}/x.ts'`,
  `export const a = await import('#${folder}/x.ts')`,
  `import a from '../${folder}/x.ts'`,
  `import a from './../${folder}/x.ts'`,
  `import a from '../../src/${folder}/x.ts'`,
  `export const a = await import('../${folder}/deep/x.ts')`,
]
const fromDeeper = (folder: string): string[] => [
  `import a from '../../${folder}/x.ts'`,
  `import a from './../../${folder}/x.ts'`,
  `import a from '../../../src/${folder}/x.ts'`,
]
const NEVER_IN_DOMAIN = [
  'node:fs',
  'node:crypto',
  'fs/promises',
  'zod',
  'kysely/dialect',
  '@scope/x',
  '@scope/x/y',
].map((name) => `import a from '${name}'`)
const NEVER_IN_PAGES = ['#api/problem.ts', '#api/routes/me.ts', '../api/problem.ts'].map(
  (name) => `import a from '${name}'`,
)
const TESTS = [`import a from '#tests/support/x.ts'`, `import a from '../../tests/support/x.ts'`]

function badLines(folder: string, ways: (other: string) => readonly string[]): string[] {
  const others = FOLDERS.filter((f) => f !== folder && !MAY_IMPORT[folder]?.includes(f))
  const forbidden = others.flatMap((other) => ways(other))
  if (folder === 'domain') forbidden.push(...NEVER_IN_DOMAIN)
  if (folder === 'tab' || folder === 'pane') forbidden.push(...NEVER_IN_PAGES)
  return [...forbidden, ...TESTS]
}

function goodLines(folder: string): string[] {
  const own = [`import a from './x.ts'`, `import a from '../x.ts'`, `import a from '#${folder}/x.ts'`]
  const others = MAY_IMPORT[folder]?.map((other) => `import a from '#${other}/x.ts'`) ?? []
  const more: Readonly<Record<string, string[]>> = {
    domain: [`import { Temporal } from 'temporal-polyfill'`],
    tab: [`import a from '#api/contract.ts'`, `import a from 'react'`],
  }
  const npm =
    folder === 'domain' || folder === 'tab' ? [] : [`import a from 'node:fs'`, `import a from 'zod'`]
  return [...own, ...others, ...npm, ...(more[folder] ?? [])]
}

const guarded = Object.keys(MAY_IMPORT)
const files = Object.fromEntries(
  guarded.flatMap((folder) => [
    [`src/${folder}/bad.ts`, badLines(folder, waysTo)],
    [`src/${folder}/deep/bad.ts`, badLines(folder, fromDeeper)],
    [`src/${folder}/deep/good.ts`, goodLines(folder)],
  ]),
) as Record<string, string[]>
const findings = lintCanary(
  Object.fromEntries(Object.entries(files).map(([path, lines]) => [path, lines.join('\n')])),
)
const caught = (path: string) =>
  (files[path] ?? []).filter((_, i) => findings.has(`${path}:${i + 1} noRestrictedImports`))

describe('the import boundaries of src', () => {
  it('are stated for every folder but app', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.map((f) => f.name).sort()).toEqual([...FOLDERS].sort())
  })

  it.each(guarded)('in %s, every forbidden import is reported', (folder) => {
    for (const path of [`src/${folder}/bad.ts`, `src/${folder}/deep/bad.ts`])
      expect(caught(path)).toEqual(files[path])
  })

  it.each(guarded)('in %s, the permitted imports pass', (folder) => {
    expect(caught(`src/${folder}/deep/good.ts`)).toEqual([])
  })
})

describe('the lint of src', () => {
  const reported = lintCanary({
    'src/bot/one.ts': `import { two } from './two.ts'\nexport const one = () => two`,
    'src/bot/two.ts': `import { one } from './one.ts'\nexport const two = () => one`,
    'src/app/server.ts': 'export const port = process.env.PORT',
    'src/storage/url.ts': 'export const url = process.env.DATABASE_URL',
    'src/app/configuration.ts': 'export const all = process.env.PORT',
    'src/nudges/print.ts': `console.log('sent')`,
    'src/app/print.ts': `console.log('ready')`,
  })

  it('reports two files that import each other', () => {
    expect(reported).toContain('src/bot/one.ts:1 noImportCycles')
    expect(reported).toContain('src/bot/two.ts:1 noImportCycles')
  })

  it('reports the environment read anywhere but in the configuration', () => {
    const readers = [...reported].filter((finding) => finding.endsWith('noProcessEnv'))
    expect(readers.sort()).toEqual(['src/app/server.ts:1 noProcessEnv', 'src/storage/url.ts:1 noProcessEnv'])
  })

  it('reports printing anywhere but in app', () => {
    const printers = [...reported].filter((finding) => finding.endsWith('noConsole'))
    expect(printers).toEqual(['src/nudges/print.ts:1 noConsole'])
  })
})
