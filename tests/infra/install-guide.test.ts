import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { configurationFrom } from '#app/configuration.ts'
import { inProject } from '#tests/support/manifest.ts'
import { aProductionEnvironment } from '#tests/support/production-environment.ts'
import { template } from './bicep/template-files.ts'

const guide = readFileSync(inProject('docs/install.md'), 'utf8')
const blocks = [...guide.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '')
const commands = blocks.join('\n')
const names = (pattern: RegExp, text = commands) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')
const runs = (program: string, says: string) => spawnSync(program, [says]).status === 0
const canFollow = runs('bash', '--version') && runs('openssl', 'version')

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
    const [put = ''] = names(/^for name in (.*); do$/gm)
    const written = names(
      /name: '([\w-]+)'\n {2}properties: \{\n {4}contentType/g,
      template('database-url.bicep').text,
    )
    expect([...put.split(' '), ...written]).toEqual(expect.arrayContaining([...new Set(taken)]))
  })

  it.skipIf(!canFollow)(
    'makes, followed in a clean folder, secrets and certificates that the server takes',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'fristvagt-guide-'))
      try {
        const [block = ''] = blocks.filter((text) => text.includes('openssl req'))
        execFileSync('bash', ['-euc', block], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
        const file = (name: string) => join(folder, 'infra/container/secrets', name)
        const {
          BOT_APP_PASSWORD: _,
          TAB_CLIENT_SECRET: __,
          LINK_SECRET: ___,
          ...others
        } = aProductionEnvironment()
        const configuration = configurationFrom({
          ...others,
          DATABASE_URL_FILE: file('database-url'),
          BOT_CERTIFICATE_FILE: file('bot.pem'),
          TAB_CERTIFICATE_FILE: file('tab.pem'),
          LINK_SECRET_FILE: file('link-secret'),
          METRICS_TOKEN_FILE: file('metrics-token'),
        })
        expect(configuration.PORT).toBe(3978)
        const password = readFileSync(file('database-password'), 'utf8')
        expect(password).toMatch(/^[A-Za-z\d]{40,}$/)
        expect(new URL(readFileSync(file('database-url'), 'utf8')).password).toBe(password)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  )
})
