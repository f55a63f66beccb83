import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { filledIn, inProject } from '#tests/support/manifest.ts'
import { type Extended, ribbonGroups, ribbonTexts } from '#tests/support/manifest-extension.ts'
import { decodePng } from '#tests/support/png.ts'

const manifest = filledIn('manifest.json') as Extended & { readonly validDomains: readonly string[] }
const english = filledIn('en.json') as Record<string, string>
const [extension] = manifest.extensions
const runtimes = extension?.runtimes ?? []
const groups = ribbonGroups(manifest)
const controls = groups.flatMap(({ group }) => group.controls)

/** What Outlook shows of a text before it cuts it off. */
const LONGEST: Readonly<Record<string, number>> = { label: 28, title: 40, description: 250 }

describe('the manifest’s part for Outlook', () => {
  it('is for mail on computers and on the web, where the form of an appointment can be opened', () => {
    expect(extension?.requirements).toEqual({
      scopes: ['mail'],
      formFactors: ['desktop'],
      capabilities: [{ name: 'Mailbox', minVersion: '1.9' }],
    })
  })

  it('stands beside a mail that is read, one that is written, and an invitation', () => {
    expect(groups.flatMap(({ contexts }) => contexts)).toEqual([
      'mailRead',
      'mailCompose',
      'meetingDetailsOrganizer',
    ])
  })

  it('opens a page of the pane by every button, by an action that is there', () => {
    const pageOf = new Map(
      runtimes.flatMap(({ code, actions }) => actions.map(({ id }) => [id, code.page] as const)),
    )
    expect(controls.map(({ actionId }) => pageOf.get(actionId))).toEqual([
      'https://fristvagt.example.dk/pane/read',
      'https://fristvagt.example.dk/pane/write',
    ])
    expect(runtimes.flatMap(({ actions }) => actions).every(({ type }) => type === 'openPage')).toBe(true)
  })

  it('can be pinned beside mails that are read, and only there', () => {
    const pinned = runtimes.filter(({ actions }) => actions.some(({ pinnable }) => pinnable))
    expect(pinned.map(({ id }) => id)).toEqual(['read'])
  })

  it('has no id twice', () => {
    const ids = [
      ...runtimes.flatMap(({ id, actions }) => [id, ...actions.map((action) => action.id)]),
      ...groups.flatMap(({ group }) => [group.id, ...group.controls.map((control) => control.id)]),
    ]
    expect(ids).toEqual([...new Set(ids)])
  })

  it('has for each group and button the icons in the sizes that Outlook asks for, where the server has them', () => {
    for (const { icons } of [...groups.map(({ group }) => group), ...controls]) {
      expect(icons.map(({ size }) => size)).toEqual([16, 32, 80])
      for (const { size, url } of icons) {
        const { host, pathname } = new URL(url)
        expect(manifest.validDomains).toContain(host)
        const name = /^\/pane\/icons\/(\w+\.png)$/.exec(pathname)?.[1]
        const drawn = readFileSync(inProject(`manifest/icons/${name}`))
        expect(decodePng(drawn)).toMatchObject({ width: size, height: size, channels: 4 })
        expect(drawn.equals(readFileSync(inProject(`dist/pane/icons/${name}`)))).toBe(true)
      }
    }
  })

  it('says nothing longer than Outlook shows, in either language', () => {
    const texts = ribbonTexts(manifest).flatMap(([key, danish]) => [
      [key, danish] as const,
      [key, english[key] ?? ''] as const,
    ])
    const long = texts.filter(([key, text]) => text.length > (LONGEST[key.split('.').at(-1) ?? ''] ?? 0))
    expect(long).toEqual([])
  })
})
