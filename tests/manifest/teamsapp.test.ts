import { existsSync, readFileSync } from 'node:fs'
import ajv from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { inProject } from '#tests/support/manifest.ts'
import { variablesOf } from '../../manifest/packaging/fill-in.ts'
import { packageVariables } from '../../manifest/packaging/variables.ts'

interface Step {
  readonly uses: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly writeToEnvironmentFile?: Readonly<Record<string, string>>
}
type Project = Readonly<Record<'provision' | 'deploy' | 'publish', readonly Step[]>>

const read = (path: string) => readFileSync(inProject(path), 'utf8')
const schema = JSON.parse(read('tests/manifest/schemas/teamsapp-v1.11.schema.json'))
const validate = new ajv.default({ strict: false }).compile(schema)
const written = (project: Project) =>
  Object.values(project).flatMap((steps) =>
    Array.isArray(steps)
      ? steps.flatMap((step: Step) => Object.values(step.writeToEnvironmentFile ?? {}))
      : [],
  )

const FILES = ['teamsapp.yml', 'teamsapp.local.yml']

describe.each(FILES)('%s', (file) => {
  const text = read(file)
  const project = parse(text) as Project

  it("is valid by the toolkit's own schema", () => {
    expect(validate(project)).toBe(true)
  })

  it('is found wrong by that schema when a step has a parameter too few', () => {
    expect(validate({ ...project, provision: [{ uses: 'teamsApp/create', with: {} }] })).toBe(false)
  })

  it('only names files that are there', () => {
    const named = [...text.matchAll(/(?:manifestPath|--file|--parameters):? (\S+)/g)].map((m) => m[1] ?? '')
    const paths = named.flatMap((path) =>
      path.includes('${{')
        ? ['dev', 'prod'].map((env) => path.replace(/\$\{\{TEAMSFX_ENV\}\}/, env))
        : [path],
    )
    expect(paths.length).toBeGreaterThan(1)
    expect(paths.filter((path) => !existsSync(inProject(path)))).toEqual([])
  })

  it('validates and publishes the very package that it zips', () => {
    const packages = [...text.matchAll(/(?:outputZipPath|appPackagePath): (\S+)/g)].map((m) => m[1])
    expect(packages.length).toBeGreaterThan(3)
    expect(new Set(packages).size).toBe(1)
  })

  it('uses no variable that neither it nor the example of an environment gives', () => {
    const example = [...read('infra/env/example.env').matchAll(/^(\w+)=/gm)].map((m) => m[1] ?? '')
    const head = text.split('\nversion:')[0] ?? ''
    const told = ['TEAMSFX_ENV', ...[...head.matchAll(/[A-Z]+(?:_[A-Z]+)*/g)].map((m) => m[0])]
    const known = new Set([...example, ...told, ...written(project)])
    expect(variablesOf(text).filter((name) => !known.has(name))).toEqual([])
  })
})

describe('the example of an environment', () => {
  it('has every variable of the package, and no value', () => {
    const lines = read('infra/env/example.env').split('\n')
    const names = lines.flatMap((line) => line.match(/^(\w+)=$/)?.[1] ?? [])
    expect(names).toEqual(expect.arrayContaining(Object.keys(packageVariables.shape)))
    expect(lines.filter((line) => !/^(#.*|\w+=|)$/.test(line))).toEqual([])
  })

  it('is no environment by its name, and git leaves its copies alone', () => {
    expect(read('.gitignore').split('\n')).toContain('.env*')
  })
})
