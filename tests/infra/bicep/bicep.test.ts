import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inProject } from '#tests/support/manifest.ts'
import { at } from './bicep-value.ts'
import { type BicepFile, parseBicep } from './parse-bicep.ts'
import { PARAMETERS, TEMPLATES, template } from './template-files.ts'

/** What Bicep itself names. */
const BUILT_IN = new Set(['true', 'false', 'null'])
/** Regions of Azure in the EU. */
const EU = [
  ...['swedencentral', 'northeurope', 'westeurope', 'germanywestcentral', 'francecentral'],
  ...['italynorth', 'polandcentral', 'spaincentral'],
]
/** What has no place: names, rules and addresses, no data. */
const PLACELESS =
  /^Microsoft\.(?:Network\/privateDnsZones|BotService|Insights\/(?:actionGroups|metricAlerts))/

const declared = (file: BicepFile) => [
  ...file.parameters.map(({ name }) => name),
  ...file.variables,
  ...[...file.resources, ...file.modules].map(({ name }) => name),
]
const named = (files: readonly BicepFile[]) => files.map((file) => [basename(file.path), file] as const)
const keysOf = (value: unknown) => (typeof value === 'object' && value !== null ? Object.keys(value) : [])

describe.each(named([...TEMPLATES, ...PARAMETERS]))('%s', (_, file) => {
  it('keeps to the grammar', () => {
    expect(file.errors).toEqual([])
  })
})

describe.each(named(TEMPLATES))('%s', (_, file) => {
  it('names nothing that it does not declare', () => {
    // What a loop calls each round's value is declared by the loop.
    const loops = [...file.text.matchAll(/\[for (\w+) in/g)].map((match) => match[1] ?? '')
    const known = new Set([...declared(file), ...loops, ...BUILT_IN])
    expect([...file.uses].filter((name) => !known.has(name))).toEqual([])
  })

  it('has no parameter and no variable that nothing uses', () => {
    const idle = [...file.parameters.map(({ name }) => name), ...file.variables]
    expect(idle.filter((name) => !file.uses.has(name))).toEqual([])
  })

  it('uses versions of the API that are no previews', () => {
    expect(file.resources.filter(({ version }) => !/^20\d\d-\d\d-\d\d$/.test(version))).toEqual([])
  })

  it('gives every module all that it asks for, and nothing else, and takes only what it gives', () => {
    for (const module of file.modules) {
      const path = join(dirname(file.path), module.path)
      expect(existsSync(path), path).toBe(true)
      const { parameters, outputs } = parseBicep(path)
      const given = keysOf(at(module.body, 'params'))
      const asked = parameters.filter(({ hasDefault }) => !hasDefault).map(({ name }) => name)
      expect(given, module.name).toEqual(expect.arrayContaining(asked))
      expect(
        parameters.map(({ name }) => name),
        module.name,
      ).toEqual(expect.arrayContaining(given))
      const taken = [...file.text.matchAll(new RegExp(`\\b${module.name}\\.outputs\\.(\\w+)`, 'g'))]
      expect(outputs, module.name).toEqual(expect.arrayContaining(taken.map((match) => match[1])))
    }
  })

  it('keeps all that has a place in the region that is chosen', () => {
    const places = file.resources
      .filter(({ exists }) => !exists)
      .map(({ type, body }) => [type, at(body, 'location')])
    const wrong = places.filter(([type, place]) => place === 'global' && !PLACELESS.test(String(type)))
    expect(wrong).toEqual([])
    const written = places.filter(([, place]) => typeof place === 'string' && place !== 'global')
    expect(written).toEqual([])
  })
})

describe('the templates', () => {
  it('can be placed in the EU alone', () => {
    const chosen = TEMPLATES.flatMap(
      ({ text }) => text.match(/@allowed\(\[([^\]]*)\]\)\nparam location/)?.[1] ?? [],
    )
    expect(chosen).toHaveLength(2)
    for (const regions of chosen)
      expect([...regions.matchAll(/'(\w+)'/g)].map((match) => match[1]).toSorted()).toEqual(EU.toSorted())
  })

  it('take every password as a secret, from the vault', () => {
    const passwords = TEMPLATES.flatMap(({ text }) => [
      ...text.matchAll(/(.*)\nparam \w*[Pp]assword string$/gm),
    ])
    expect(passwords.map((match) => match[1])).toEqual(['@secure()', '@secure()'])
    const given = [...template('main.bicep').text.matchAll(/[pP]assword: (\S+)/g)].map((match) => match[1])
    expect(given).toHaveLength(2)
    expect(given.filter((value) => !value?.startsWith('vault.getSecret('))).toEqual([])
  })
})

describe.each(named(PARAMETERS))('%s', (_, file) => {
  const { parameters } = template('main.bicep')

  it('gives every value that main.bicep asks for, and none that it does not know', () => {
    const asked = parameters.filter(({ hasDefault }) => !hasDefault).map(({ name }) => name)
    expect(file.variables).toEqual(expect.arrayContaining(asked))
    expect(parameters.map(({ name }) => name)).toEqual(expect.arrayContaining([...file.variables]))
  })

  it('reads only what the example of an environment has', () => {
    const example = readFileSync(inProject('infra/env/example.env'), 'utf8')
    const read = [...file.text.matchAll(/readEnvironmentVariable\('(\w+)'/g)].map((match) => match[1])
    expect(read.length).toBeGreaterThan(3)
    for (const name of read) expect(example).toMatch(new RegExp(`^${name}=$`, 'm'))
  })

  it('has two instances at least', () => {
    expect(Number(file.text.match(/least: (\d+)/)?.[1])).toBeGreaterThanOrEqual(2)
  })
})

describe('the checks themselves', () => {
  it('find what is broken', () => {
    const broken = parseBicep(inProject('tests/infra/bicep/broken.bicep'))
    expect(broken.errors).not.toEqual([])
    expect(broken.uses.has('nowhere')).toBe(true)
  })
})
