import { describe, expect, it } from 'vitest'
import { ALLOWED_LICENCES, LICENCE_EXCEPTIONS } from '#tests/supply-chain/licences/allowed.ts'
import { installedPackages } from '#tests/supply-chain/licences/installed-packages.ts'
import { licenceProblems } from '#tests/supply-chain/licences/licence-problems.ts'

const allowed = Object.keys(ALLOWED_LICENCES)
const problemsWith = (licence: string | undefined) =>
  licenceProblems([{ path: 'node_modules/a', name: 'a', licence }], allowed, [])

describe('the licences of what is shipped', () => {
  const packages = installedPackages()

  it('are all among those that let a municipality use and change it without asking', () => {
    expect(packages.length).toBeGreaterThan(300)
    expect(licenceProblems(packages, allowed, LICENCE_EXCEPTIONS)).toEqual([])
  })

  it('are excepted for no package that is not there', () => {
    const names = new Set(packages.map((one) => one.name))
    expect(LICENCE_EXCEPTIONS.filter((one) => !names.has(one.name))).toEqual([])
  })
})

describe('a licence', () => {
  it.each(['MIT', '(MIT OR GPL-3.0-only)', 'MIT AND Apache-2.0'])('%s is allowed', (licence) => {
    expect(problemsWith(licence)).toEqual([])
  })

  it.each(['GPL-3.0-only', 'AGPL-3.0-or-later', 'MIT AND GPL-2.0-only', 'BUSL-1.1', 'CC-BY-NC-4.0'])(
    '%s is refused by name',
    (licence) => {
      expect(problemsWith(licence)).toEqual([
        `node_modules/a has ${licence}, which is not among the allowed ones`,
      ])
    },
  )

  it.each(['UNLICENSED', 'SEE LICENSE IN licence.txt', 'MIT-ish', ''])(
    '"%s" is refused as unreadable',
    (licence) => {
      expect(problemsWith(licence).join()).toContain('not an SPDX expression')
    },
  )

  it('that is not said is refused', () => {
    expect(problemsWith(undefined)).toEqual(['node_modules/a says no licence'])
  })

  it('is let through for a package that is excepted by name', () => {
    const odd = { path: 'node_modules/odd', name: 'odd', licence: undefined }
    expect(licenceProblems([odd], allowed, [{ name: 'odd', why: 'MIT in its README' }])).toEqual([])
  })
})
