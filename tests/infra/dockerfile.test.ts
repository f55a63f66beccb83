import { existsSync, globSync, readFileSync } from 'node:fs'
import { DockerfileParser } from 'dockerfile-ast'
import { describe, expect, it } from 'vitest'
import { environmentSchema } from '#app/configuration.ts'
import { inProject } from '#tests/support/manifest.ts'

const read = (path: string) => readFileSync(inProject(path), 'utf8')
const instructions = DockerfileParser.parse(read('infra/container/Dockerfile'))
  .getInstructions()
  .map((one) => ({ keyword: one.getKeyword(), says: one.getArgumentsContent() ?? '' }))
const of = (keyword: string) => instructions.filter((one) => one.keyword === keyword).map(({ says }) => says)
const last = (keyword: string) => of(keyword).at(-1) ?? ''
const wordsOf = (list: string) => JSON.parse(list.slice(list.indexOf('['))) as string[]
const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }

describe('the Dockerfile', () => {
  it('has only instructions that there are', () => {
    const known = ['FROM', 'WORKDIR', 'COPY', 'RUN', 'LABEL', 'ENV', 'USER', 'EXPOSE', 'VOLUME', 'STOPSIGNAL']
    const start = ['HEALTHCHECK', 'ENTRYPOINT', 'CMD']
    const strange = instructions.filter(({ keyword }) => ![...known, ...start].includes(keyword))
    expect(strange).toEqual([])
  })

  it('builds in one stage and runs in another, both with the Node that the project has', () => {
    expect(of('FROM')).toHaveLength(2)
    for (const from of of('FROM')) expect(from).toMatch(new RegExp(`^node:${dependencies.node}-`))
    expect(read('infra/container/Dockerfile')).toContain('COPY --from=build /packed /app')
  })

  it('installs as everybody does, and packs with the program that the tests pack with', () => {
    expect(of('RUN').slice(0, 2)).toEqual(['npm ci', 'node infra/container/pack.ts /packed'])
  })

  it('runs as nobody in particular, who may change nothing of the program', () => {
    expect(last('USER')).toBe('1000:1000')
    const after = instructions.slice(instructions.findIndex(({ keyword }) => keyword === 'USER'))
    expect(after.filter(({ keyword }) => ['RUN', 'COPY'].includes(keyword))).toEqual([])
    expect(read('infra/container/Dockerfile')).not.toContain('--chown')
  })

  it('starts the server and asks after its health with files that are packed, and on its own port', () => {
    const [node, start = ''] = wordsOf(last('ENTRYPOINT'))
    const [, health = ''] = wordsOf(last('HEALTHCHECK'))
    expect([node, ...wordsOf(last('CMD'))]).toEqual(['node', 'serve'])
    for (const file of [start, health]) expect(existsSync(inProject(file)), file).toBe(true)
    expect(read('infra/container/pack-server.ts')).toContain(`'${health}'`)
    expect(Number(last('EXPOSE'))).toBe(environmentSchema.shape.PORT.parse(undefined))
  })

  it('holds no secret, and sets no key that the server does not read', () => {
    const keys = [...last('ENV').matchAll(/(\w+)=/g)].map((match) => match[1] ?? '')
    expect(keys.filter((key) => key !== 'NODE_ENV' && !(key in environmentSchema.shape))).toEqual([])
    expect(of('ARG')).toEqual([])
  })
})

describe('what the image is made from', () => {
  const wanted = read('infra/container/Dockerfile.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1))

  it('is named, and everything else left out', () => {
    expect(read('infra/container/Dockerfile.dockerignore').split('\n')).toContain('*')
    expect(wanted.filter((path) => !existsSync(inProject(path)))).toEqual([])
  })

  it('has whatever the build and the packing read', () => {
    const needed = ['package.json', 'package-lock.json', '.npmrc', 'LICENSE', 'src', 'infra/container']
    expect(wanted).toEqual(expect.arrayContaining(needed))
    const outside = globSync(inProject('infra/container/*.ts')).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/from '(\.\.\/[^']+)'/g)].map((match) => match[1]),
    )
    expect(outside.filter((path) => !path?.startsWith('../../src/'))).toEqual([])
  })

  it('leaves secrets that lie beside the compose file out', () => {
    const never = ['infra/container/secrets', 'infra/container/.env*']
    expect(read('infra/container/Dockerfile.dockerignore').split('\n')).toEqual(expect.arrayContaining(never))
  })
})
