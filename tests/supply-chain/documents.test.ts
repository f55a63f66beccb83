import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { command } from '#app/commands/command.ts'
import { environmentSchema } from '#app/configuration.ts'
import { inProject } from '#tests/support/manifest.ts'

const read = (path: string) => readFileSync(inProject(path), 'utf8')
const inCode = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '')
/** What an operator makes is never there, nor what stands for any name. */
const MADE = /\/\.env|\/NAME/
const pathsIn = (text: string) =>
  inCode(text).filter((code) => /^(?:src|tests|docs|manifest|infra)\//.test(code) && !MADE.test(code))
const linksIn = (text: string) =>
  [...text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map((match) => match[1] ?? '')

/** GitHub's name of a heading in an address. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')
const anchorsOf = (text: string) => [...text.matchAll(/^#+ (.+)$/gm)].map((match) => anchor(match[1] ?? ''))

/** The text under a heading, with the heading. */
const sectionOf = (text: string, heading: string) =>
  text.split(/^## /m).find((part) => part.startsWith(heading)) ?? ''

/** The lines of the first table under a heading, without its head. */
function rowsUnder(text: string, heading: string): readonly string[] {
  return sectionOf(text, heading)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
}

/** What stands in the first cell of a table's line. */
const idOf = (row: string) => row.split('|')[1]?.trim() ?? ''

const DOCUMENTS = [
  ...['README.md', 'CHANGELOG.md', 'SECURITY.md', 'infra/README.md', 'manifest/README.md', 'tests/README.md'],
  ...globSync('docs/*.md', { cwd: inProject('.') }).sort(),
]

/** Every use of the command line: `npm run -s fristvagt -- audit --csv` and `node src/app/cli.ts doctor`, to the end of the code. */
const callsIn = (text: string) =>
  [...text.matchAll(/(?:fristvagt -- |app\/cli\.ts |`fristvagt )([a-z][a-z-]*)([^`"\n#&]*)/g)].map(
    (match) => ({
      name: match[1] ?? '',
      options: (match[2] ?? '').match(/--[a-z][\w-]*/g) ?? [],
    }),
  )
const COMMANDS = new Map(command().commands.map((one) => [one.name(), one]))
/** Returns what a call names that the command line does not have. */
function strangeIn({ name, options }: ReturnType<typeof callsIn>[number]): readonly string[] {
  const known = COMMANDS.get(name)
  if (!known) return [name]
  return options
    .filter((option) => !known.options.some(({ long }) => long === option))
    .map((o) => `${name} ${o}`)
}

describe.each(DOCUMENTS)('%s', (document) => {
  const text = read(document)

  it('names only files and folders that are there', () => {
    expect(pathsIn(text).filter((path) => !existsSync(inProject(path)))).toEqual([])
  })

  it('links only to documents and headings that are there', () => {
    const broken = linksIn(text).filter((link) => {
      const [path = '', heading] = link.split('#')
      const target = path === '' ? document : normalize(join(dirname(document), path))
      if (!existsSync(inProject(target))) return true
      return heading !== undefined && !anchorsOf(read(target)).includes(heading)
    })
    expect(broken).toEqual([])
  })

  it('names only commands that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = [...text.matchAll(/\bnpm run (?:-s )?([\w-]+)/g)].map((match) => match[1] ?? '')
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  it('calls only commands that there are, with options that they take', () => {
    expect(callsIn(text).flatMap(strangeIn)).toEqual([])
  })
})

describe('the checks of what is called', () => {
  it('find calls wherever they stand, and what is strange in them', () => {
    const text =
      '`npm run -s fristvagt -- audit --csv` and `node src/app/cli.ts retell --municipality 0751 --tomorrow`'
    expect(callsIn(text).map(({ name }) => name)).toEqual(['audit', 'retell'])
    expect(callsIn(text).flatMap(strangeIn)).toEqual(['retell'])
    expect(strangeIn({ name: 'audit', options: ['--csv', '--tomorrow'] })).toEqual(['audit --tomorrow'])
    expect(DOCUMENTS.flatMap((document) => callsIn(read(document))).length).toBeGreaterThan(10)
  })
})

describe('docs/security.md', () => {
  const text = read('docs/security.md')

  it('names only keys that the configuration has', () => {
    const keys = inCode(text).filter((code) => /^[A-Z]+(?:_[A-Z]+)*$/.test(code))
    expect(keys.length).toBeGreaterThan(5)
    expect(keys.filter((key) => !(key in environmentSchema.shape))).toEqual([])
  })

  it('shows, for every threat, what stops it, where, and a test that tries', () => {
    const threats = rowsUnder(text, 'Threat model')
    const shown = rowsUnder(text, 'Where it is stopped')
    expect(threats.length).toBeGreaterThan(10)
    expect(threats.map(idOf).filter((id) => !/^[STRIDE]\d$/.test(id))).toEqual([])
    expect(shown.map(idOf)).toEqual(threats.map(idOf))
    expect(shown.filter((row) => !(/`(?:src\/|package)/.test(row) && row.includes('`tests/')))).toEqual([])
  })

  it('has a threat model that fits a printed page', () => {
    const model = sectionOf(text, 'Threat model')
    // With its picture, A4 at nine and a half points holds some nine hundred.
    expect(model.split(/\s+/).length).toBeLessThan(900)
  })

  it('says of every decision what happens without it, where it is made, and what is advised', () => {
    const decisions = rowsUnder(text, 'What you decide').map((row) => row.split('|').slice(1, -1))
    expect(decisions.length).toBeGreaterThan(10)
    const isWhole = (cells: readonly string[]) =>
      cells.length === 4 && cells.every((cell) => cell.trim() !== '')
    expect(decisions.filter((cells) => !isWhole(cells))).toEqual([])
  })

  it('points only at tests that test something', () => {
    const tests = pathsIn(text).filter((path) => path.startsWith('tests/'))
    const files = (path: string) =>
      statSync(inProject(path)).isDirectory()
        ? globSync(inProject(`${path}/**/*.test.ts`))
        : [inProject(path)]
    const idle = tests.filter(
      (path) => !files(path).some((file) => /^\s*(?:it|test)(?:\.each)?\(/m.test(readFileSync(file, 'utf8'))),
    )
    expect(idle).toEqual([])
  })

  it('goes through the seventeen chapters of ASVS 5.0, in order', () => {
    const chapters = rowsUnder(text, 'OWASP ASVS').map((row) => row.match(/^\| V(\d+) /)?.[1])
    expect(chapters).toEqual(Array.from({ length: 17 }, (_, index) => String(index + 1)))
  })

  it('goes through the ten measures of NIS2', () => {
    expect(rowsUnder(text, 'NIS2').map((row) => row.match(/^\| (\d+)/)?.[1])).toEqual(
      Array.from({ length: 10 }, (_, index) => String(index + 1)),
    )
  })
})
