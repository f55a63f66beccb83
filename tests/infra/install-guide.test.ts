import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inProject } from '#tests/support/manifest.ts'
import { PARAMETERS, TEMPLATES, template } from './bicep/template-files.ts'
import { BLOCKS, GUIDE as guide } from './guide/guide-blocks.ts'

const commands = BLOCKS.join('\n')
const names = (pattern: RegExp, text = commands) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')

/** What the estimate calls the kinds of resources, by how their types begin. */
const COUNTED_AS = [
  ['Microsoft.App/', 'Container Apps'],
  ['Microsoft.DBforPostgreSQL/', 'PostgreSQL'],
  ['Microsoft.OperationalInsights/', 'logs'],
  ['Microsoft.Insights/components', 'Application Insights'],
  ['Microsoft.Insights/', 'alerts'],
  ['Microsoft.ContainerRegistry/', 'registry'],
  ['Microsoft.KeyVault/', 'vault'],
  ['Microsoft.Network/privateDnsZones', 'private DNS'],
  ['Microsoft.Network/virtualNetworks', 'network'],
  ['Microsoft.BotService/', 'bot'],
  ['Microsoft.ManagedIdentity/', 'identity'],
  ['Microsoft.Authorization/', 'roles'],
] as const

describe('docs/install.md', () => {
  it('names files of the project that are there, but for those that one makes', () => {
    const made = /^infra\/(?:env\/\.env|container\/(?:secrets|\.env))/
    const named = names(/(?<![\w/.])(infra\/[\w./-]+)/g, guide).map((path) => path.replace(/\.$/, ''))
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((path) => !made.test(path) && !existsSync(inProject(path)))).toEqual([])
  })

  it('uses no variable of the shell that the example of an environment does not have, or that is not set there', () => {
    const example = names(/^(\w+)=$/gm, readFileSync(inProject('infra/env/example.env'), 'utf8'))
    const set = [...names(/^(\w+)=\$\(/gm), ...names(/\bfor (\w+) in/g)]
    const used = new Set(names(/\$\{?([A-Za-z]\w*)/g, commands.replace(/'[^'\n]*'/g, '')))
    expect([...used].filter((name) => ![...example, ...set].includes(name))).toEqual([])
  })

  it('gives templates the parameters that they have, and looks at outputs that there are', () => {
    const parameters = (file: string) => template(file).parameters.map(({ name }) => name)
    expect(parameters('vault.bicep')).toEqual(expect.arrayContaining(names(/(secretsOfficer)=/g)))
    expect(parameters('bot.bicep')).toEqual(expect.arrayContaining(names(/[ ](name|host|appId)=/g)))
    expect(template('vault.bicep').outputs).toEqual(names(/outputs\.(\w+)\.value/g))
    const told = names(/`(registry|appDomain|botAppId|tabAppIdUri)` as/g, guide)
    expect(told).toHaveLength(4)
    expect(template('main.bicep').outputs).toEqual(expect.arrayContaining(told))
  })

  it('puts into the vault what the templates take out of it', () => {
    const taken = ['main.bicep', 'server.bicep', 'database-role.bicep'].flatMap((file) => [
      ...names(/getSecret\('([\w-]+)'\)/g, template(file).text),
      ...names(/secrets\/((?:[a-z]+-)+[a-z]+)'/g, template(file).text),
    ])
    const [put = ''] = names(/^ *for name in (.*); do$/gm)
    const written = names(
      /name: '([\w-]+)'\n {2}properties: \{\n {4}contentType/g,
      template('database-url.bicep').text,
    )
    expect([...put.split(' '), ...written]).toEqual(expect.arrayContaining([...new Set(taken)]))
  })

  it('estimates the cost of every kind of resource, and of none that is not made', () => {
    const estimated = [...guide.matchAll(/^\| ([^|*]+) \| [\d–]+ \| [\d–]+ \|$/gm)].flatMap((match) =>
      (match[1] ?? '').replace(/ \(.*\)/, '').split(', '),
    )
    const made = TEMPLATES.flatMap(({ resources }) => resources)
      .filter(({ exists }) => !exists)
      .map(({ type }) => COUNTED_AS.find(([beginning]) => type.startsWith(beginning))?.[1] ?? type)
    expect(estimated.toSorted()).toEqual([...new Set(made)].toSorted())
  })

  it('estimates the sizes of the database that are chosen', () => {
    for (const { text } of PARAMETERS) {
      const [, size = '?'] = text.match(/name: 'Standard_(\w+)'/) ?? []
      expect(guide).toContain(`${size} `)
    }
  })
})
