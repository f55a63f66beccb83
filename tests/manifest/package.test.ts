import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXAMPLE_VARIABLES, filledIn } from '#tests/support/manifest.ts'
import { decodePng } from '#tests/support/png.ts'
import { makePackage, type PackageOptions, VariablesError } from '../../manifest/packaging/make-package.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fristvagt-package-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const { APP_DOMAIN: _, ...WITHOUT_DOMAIN } = EXAMPLE_VARIABLES
const made = (overrides: Partial<PackageOptions> = {}) =>
  makePackage({
    environment: 'dev',
    variables: folder,
    process: EXAMPLE_VARIABLES,
    out: join(folder, 'out'),
    ...overrides,
  })
const zipOf = (paths: readonly string[]) => readFileSync(paths.find((path) => path.endsWith('.zip')) ?? '')
const faultsOf = (process: PackageOptions['process']) => {
  try {
    makePackage({ environment: 'prod', variables: folder, process, out: join(folder, 'never') })
  } catch (error) {
    if (error instanceof VariablesError) return error.message
    throw error
  }
  return ''
}

describe('npm run package', () => {
  it('makes a zip of the manifest and every file that it names, and nothing else', () => {
    const entries = unzipSync(zipOf(made()))
    expect(Object.keys(entries).sort()).toEqual([
      'en.json',
      'icons/color.png',
      'icons/color32x32.png',
      'icons/outline.png',
      'manifest.json',
    ])
    const text = (name: string) => JSON.parse(Buffer.from(entries[name] ?? []).toString())
    expect(text('manifest.json')).toEqual(filledIn('manifest.json'))
    expect(text('en.json')).toEqual(filledIn('en.json'))
    expect(decodePng(Buffer.from(entries['icons/outline.png'] ?? []))).toMatchObject({
      width: 32,
      height: 32,
    })
  })

  it('makes a package whose ids are all different, and whose variables are all filled in', () => {
    const entries = unzipSync(zipOf(made()))
    const texts = Object.entries(entries).filter(([name]) => name.endsWith('.json'))
    for (const [name, bytes] of texts) expect(Buffer.from(bytes).toString(), name).not.toMatch(/\$\{\{/)
    const manifest = JSON.parse(Buffer.from(entries['manifest.json'] ?? []).toString())
    const { id, webApplicationInfo, staticTabs, composeExtensions, bots } = manifest
    const registrations = [id, webApplicationInfo.id, bots[0].botId]
    expect(new Set(registrations).size).toBe(registrations.length)
    for (const one of registrations) expect(one).toMatch(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/)
    const pages = staticTabs.map(({ entityId }: { entityId: string }) => entityId)
    const commands = composeExtensions[0].commands.map(({ id: name }: { id: string }) => name)
    for (const names of [pages, commands]) expect(new Set(names).size).toBe(names.length)
  })

  it('sends nobody anywhere but by https to a domain that it names, but for the operator’s own statements', () => {
    const {
      $schema: _,
      developer,
      ...manifest
    } = JSON.parse(Buffer.from(unzipSync(zipOf(made()))['manifest.json'] ?? []).toString())
    const addresses = [...JSON.stringify(manifest).matchAll(/"([a-z][a-z-]*:\/\/[^"]+)"/g)].map(
      (m) => m[1] ?? '',
    )
    expect(addresses.length).toBeGreaterThan(5)
    const { validDomains } = manifest
    expect(validDomains).toEqual([EXAMPLE_VARIABLES.APP_DOMAIN])
    const isOurs = (address: string) =>
      /^(?:https|api):$/.test(new URL(address).protocol) && validDomains.includes(new URL(address).host)
    expect(addresses.filter((address) => !isOurs(address))).toEqual([])
    const { name: __, ...statements } = developer
    for (const [which, address] of Object.entries(statements))
      expect(String(address), which).toMatch(/^https:\/\//)
  })

  it('makes the same bytes each time, whatever the time and its zone', () => {
    const first = zipOf(made())
    const zone = process.env.TZ
    process.env.TZ = 'Pacific/Auckland'
    try {
      expect(zipOf(made()).equals(first)).toBe(true)
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })

  it("fills in the tab's registration too", () => {
    const [path = ''] = made().filter((name) => name.endsWith('tab-registration.dev.json'))
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      appId: EXAMPLE_VARIABLES.TAB_CLIENT_ID,
      identifierUris: [EXAMPLE_VARIABLES.TAB_APP_ID_URI],
    })
  })

  it('takes variables from the file of the environment, and above them those of the process', () => {
    writeFileSync(
      join(folder, '.env.test'),
      'APP_DOMAIN=fristvagt.example.dk\nTERMS_URL=https://a.example/\n',
    )
    const zip = zipOf(made({ environment: 'test', process: WITHOUT_DOMAIN }))
    const manifest = JSON.parse(Buffer.from(unzipSync(zip)['manifest.json'] ?? []).toString())
    expect(manifest.validDomains).toEqual(['fristvagt.example.dk'])
    expect(manifest.developer.termsOfUseUrl).toBe(EXAMPLE_VARIABLES.TERMS_URL)
  })

  it('lists every variable that is missing at once, with its cure and the file to write it into', () => {
    const faults = faultsOf({})
    for (const name of Object.keys(EXAMPLE_VARIABLES)) expect(faults).toContain(`${name}: is not set (`)
    expect(faults).toContain(join(folder, '.env.prod'))
    expect(faults).toContain('infra/env/example.env')
    expect(readdirSync(folder)).not.toContain('never')
  })

  it.each([
    ['APP_DOMAIN', 'https://fristvagt.example.dk', 'is not a host name alone'],
    ['APP_DOMAIN', 'fristvagt', 'is not a host name alone'],
    ['TEAMS_APP_ID', 'fristvagt', 'is not an id as Entra shows it'],
    ['PRIVACY_URL', 'http://www.example.dk', 'begins with https://'],
    ['TAB_APP_ID_URI', 'api://other.example.dk/x', 'write api://fristvagt.example.dk/33333333-'],
    ['BOT_APP_ID', EXAMPLE_VARIABLES.TAB_CLIENT_ID ?? '', 'the tab needs a registration of its own'],
  ])('refuses %s=%s', (name, value, says) => {
    expect(faultsOf({ ...EXAMPLE_VARIABLES, [name]: value })).toContain(says)
  })

  it('keeps what is put into the manifest inside its string', () => {
    const zip = zipOf(made({ process: { ...EXAMPLE_VARIABLES, TERMS_URL: 'https://a.example/?q="' } }))
    const manifest = JSON.parse(Buffer.from(unzipSync(zip)['manifest.json'] ?? []).toString())
    expect(manifest.developer.termsOfUseUrl).toBe('https://a.example/?q="')
  })
})
