import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { december2025 } from '#catalog/editions/december-2025.ts'
import { SEARCHED } from '#questions/search.ts'
import { draft04Validator } from '#tests/support/ajv-draft-04.ts'
import { EXAMPLE_VARIABLES, filledIn, inProject } from '#tests/support/manifest.ts'
import { type Extended, ribbonTexts } from '#tests/support/manifest-extension.ts'
import { variablesOf } from '../../manifest/packaging/fill-in.ts'
import { packageVariables } from '../../manifest/packaging/variables.ts'

interface Command {
  readonly title: string
  readonly description: string
}
interface Manifest extends Extended {
  readonly $schema: string
  readonly manifestVersion: string
  readonly version: string
  readonly name: { readonly short: string; readonly full: string }
  readonly description: { readonly short: string; readonly full: string }
  readonly icons: { readonly color: string; readonly color32x32: string; readonly outline: string }
  readonly localizationInfo: {
    readonly defaultLanguageTag: string
    readonly additionalLanguages: readonly { readonly languageTag: string; readonly file: string }[]
  }
  readonly bots: readonly {
    readonly scopes: readonly string[]
    readonly commandLists: readonly {
      readonly scopes: readonly string[]
      readonly commands: readonly Command[]
    }[]
  }[]
  readonly composeExtensions: readonly {
    readonly botId: string
    readonly commands: readonly (Command & {
      readonly id: string
      readonly parameters: readonly (Command & { readonly name: string })[]
    })[]
    readonly messageHandlers: readonly { readonly value: { readonly domains: readonly string[] } }[]
  }[]
  readonly configurableTabs: readonly {
    readonly configurationUrl: string
    readonly canUpdateConfiguration: boolean
    readonly scopes: readonly string[]
  }[]
  readonly staticTabs: readonly {
    readonly entityId: string
    readonly name?: string
    readonly contentUrl?: string
    readonly scopes: readonly string[]
  }[]
  readonly validDomains: readonly string[]
  readonly authorization?: unknown
}

const schemas = join(
  createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json'),
  '../build/json-schemas/teams',
)
const manifest = filledIn('manifest.json') as Manifest
const english = filledIn('en.json') as Record<string, string>

/** What the schema, which lies in the package by its address, says against a file of ours; nothing when it is right. */
function faultsOf(document: { readonly $schema?: string }): readonly string[] {
  const [version, file] = (document.$schema ?? '').split('/').slice(-2)
  // The schemas are written for .NET: \a and \v are no escapes of JSON.
  const text = readFileSync(join(schemas, version ?? '', file ?? ''), 'utf8')
  const schema = JSON.parse(text.replaceAll('\\a', '\\u0007').replaceAll('\\v', '\\u000b'))
  const validate = draft04Validator().compile(schema)
  return validate(document) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`)
}

/** What people read in the manifest, by the key that a language file translates it with. */
function texts(): ReadonlyMap<string, string> {
  const found = new Map<string, string>([
    ['name.short', manifest.name.short],
    ['name.full', manifest.name.full],
    ['description.short', manifest.description.short],
    ['description.full', manifest.description.full],
  ])
  for (const [i, tab] of manifest.staticTabs.entries())
    if (tab.name !== undefined) found.set(`staticTabs[${i}].name`, tab.name)
  for (const [l, list] of (manifest.bots[0]?.commandLists ?? []).entries())
    for (const [c, command] of list.commands.entries()) {
      const key = `bots[0].commandLists[${l}].commands[${c}]`
      found.set(`${key}.title`, command.title).set(`${key}.description`, command.description)
    }
  for (const [c, command] of (manifest.composeExtensions[0]?.commands ?? []).entries()) {
    const key = `composeExtensions[0].commands[${c}]`
    for (const [at, said] of [
      [key, command],
      ...command.parameters.map((p, i) => [`${key}.parameters[${i}]`, p] as const),
    ] as const)
      found.set(`${at}.title`, said.title).set(`${at}.description`, said.description)
  }
  for (const [key, text] of ribbonTexts(manifest)) found.set(key, text)
  return found
}

describe('the Teams manifest', () => {
  it("is valid by Microsoft's own schema", () => {
    expect(faultsOf(manifest)).toEqual([])
  })

  it('is found wrong by that schema when it is wrong', () => {
    expect(faultsOf({ ...manifest, name: { short: 'x'.repeat(31), full: 'x' } } as Manifest)).not.toEqual([])
  })

  it('is of the newest version that the package has a schema for', () => {
    const newest = readdirSync(schemas)
      .filter((name) => /^v1\.\d+$/.test(name))
      .map((name) => Number(name.slice(3)))
      .sort((a, b) => b - a)[0]
    expect(manifest.manifestVersion).toBe(`1.${newest}`)
    expect(manifest.$schema).toContain(`/v${manifest.manifestVersion}/`)
  })

  it('has the version of the project', () => {
    const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as { version: string }
    expect(manifest.version).toBe(version)
  })

  it('uses, with the registration of the tab, the variables that its README explains, no more and no fewer', () => {
    const texts = ['manifest/manifest.json', 'manifest/en.json', 'infra/entra/tab-registration.json']
    const used = new Set(texts.flatMap((path) => variablesOf(readFileSync(inProject(path), 'utf8'))))
    const { shape } = packageVariables
    expect([...used].sort()).toEqual(Object.keys(shape).sort())
    expect(Object.keys(EXAMPLE_VARIABLES).sort()).toEqual(Object.keys(shape).sort())
    const readme = readFileSync(inProject('manifest/README.md'), 'utf8')
    const rows = Object.entries(shape).map(([name, { description }]) => `| \`${name}\` | ${description} |`)
    expect(readme.split('\n').filter((line) => line.startsWith('| `'))).toEqual(rows)
  })

  it('names nothing longer than Teams shows it, in either language', () => {
    const most: Readonly<Record<string, number>> = {
      'name.short': 30,
      'name.full': 100,
      'description.short': 80,
      'description.full': 4000,
    }
    const long = [...texts(), ...Object.entries(english)].filter(
      ([key, text]) => !key.startsWith('extensions') && text.length > (most[key] ?? 128),
    )
    expect(long).toEqual([])
  })

  it('opens the pages of the tab, under the names that the cards link to', () => {
    const pages = manifest.staticTabs.flatMap((t) => (t.contentUrl ? [[t.entityId, t.contentUrl]] : []))
    expect(pages).toEqual([
      ['overview', 'https://fristvagt.example.dk/tab/'],
      ['agreements', 'https://fristvagt.example.dk/tab/agreements'],
      ['tasks', 'https://fristvagt.example.dk/tab/tasks'],
      ['meetings', 'https://fristvagt.example.dk/tab/meetings'],
      ['timeline', 'https://fristvagt.example.dk/tab/timeline'],
    ])
    for (const [, url] of pages) expect(manifest.validDomains).toContain(new URL(url ?? '').host)
  })

  it('has a tab for channels and group chats, whose page is configured, and changed, at a page of the tab', () => {
    const [tab, ...more] = manifest.configurableTabs
    expect(more).toEqual([])
    expect(tab).toMatchObject({
      configurationUrl: 'https://fristvagt.example.dk/tab/configure',
      canUpdateConfiguration: true,
      scopes: ['team', 'groupChat'],
    })
    expect(manifest.bots[0]?.scopes).toEqual(expect.arrayContaining([...(tab?.scopes ?? [])]))
  })

  it('has static tabs for one person alone: no other kind runs in Outlook and Microsoft 365', () => {
    for (const { entityId, scopes } of manifest.staticTabs) expect(scopes, entityId).toEqual(['personal'])
  })

  it('has the bot in personal chat, teams and group chats, with commands in each', () => {
    const [bot] = manifest.bots
    expect(bot?.scopes).toEqual(['personal', 'team', 'groupChat'])
    expect(bot?.commandLists.flatMap((list) => list.scopes)).toEqual(bot?.scopes)
  })

  it('searches among what the bot searches among, with the parameter that it reads', () => {
    const [extension] = manifest.composeExtensions
    expect(extension?.botId).toBe(EXAMPLE_VARIABLES.BOT_APP_ID)
    expect(extension?.commands.map(({ id }) => id).toSorted()).toEqual(SEARCHED.toSorted())
    expect(extension?.commands.flatMap(({ parameters }) => parameters.map(({ name }) => name))).toEqual([
      'q',
      'q',
      'q',
    ])
  })

  it("unfurls links of the tab, and of every page of KOMBIT's that a meeting is known by", () => {
    const domains = manifest.composeExtensions[0]?.messageHandlers[0]?.value.domains ?? []
    const pages = december2025.events.flatMap(({ source, registration }) => [source, registration?.url])
    const hosts = pages.flatMap((page) => (page === undefined ? [] : [new URL(page).host]))
    expect(domains).toEqual(expect.arrayContaining(['fristvagt.example.dk', ...hosts]))
  })

  it('announces no kinds of activities: nothing of ours writes into anybody’s activity feed', () => {
    expect(manifest).not.toHaveProperty('activities')
  })

  it('asks of a team only to see who is in it, and of a mailbox only the mail that is open', () => {
    expect(manifest.authorization).toEqual({
      permissions: {
        resourceSpecific: [
          { name: 'TeamMember.Read.Group', type: 'Application' },
          { name: 'MailboxItem.ReadWrite.User', type: 'Delegated' },
        ],
      },
    })
  })

  it('has command titles short enough to be shown whole', () => {
    const titles = [...texts(), ...Object.entries(english)].filter(([key]) =>
      /^(bots|composeExtensions).*\.title$/.test(key),
    )
    expect(titles).toHaveLength(28)
    expect(titles.filter(([, title]) => title.length > 32)).toEqual([])
  })
})

describe('the English of the manifest', () => {
  it("is valid by Microsoft's own schema", () => {
    expect(faultsOf(english)).toEqual([])
  })

  it('translates everything that people read, and nothing that is not there', () => {
    const keys = Object.keys(english).filter((key) => key !== '$schema')
    expect(keys.sort()).toEqual([...texts().keys()].sort())
  })

  it('is another text than the Danish, but for the name', () => {
    const same = new Set([...texts()].filter(([key, text]) => english[key] === text).map(([, text]) => text))
    expect([...same]).toEqual(['Fristvagt'])
  })

  it('is the language file that the manifest names', () => {
    expect(manifest.localizationInfo).toEqual({
      defaultLanguageTag: 'da',
      additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
    })
  })
})
