import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type LockedPackage, lockedPackages } from '#tests/supply-chain/lock-file.ts'
import { isUnfetched, lockProblems } from '#tests/supply-chain/lock-problems.ts'
import { inProject } from '#tests/support/manifest.ts'

const Versions = z.record(z.string(), z.string())
const manifest = z
  .object({
    dependencies: Versions,
    devDependencies: Versions,
    allowScripts: z.record(z.string(), z.boolean()),
    // A version is raised everywhere; a package's own list only makes what it brings one with ours.
    overrides: z.record(z.string(), z.union([z.string(), Versions])),
  })
  .parse(JSON.parse(readFileSync(inProject('package.json'), 'utf8')))

/** Packages of whose scripts it was decided whether they run. */
const decided = Object.keys(manifest.allowScripts)
const locked = lockedPackages()

const fine: LockedPackage = {
  path: 'node_modules/fine',
  name: 'fine',
  version: '1.2.3',
  integrity: `sha512-${'A'.repeat(86)}==`,
  dev: false,
  optional: false,
  os: [],
  cpu: [],
  link: false,
  hasInstallScript: false,
}

describe('the lock file', () => {
  it('pins every package, with a hash, from a registry, and runs no script that nobody has decided about', () => {
    const unfetched = locked.filter(isUnfetched)
    process.stdout.write(
      `${locked.length} packages locked, ${unfetched.length} of other platforms unhashed\n`,
    )
    expect(lockProblems(locked, decided)).toEqual([])
  })

  it('leaves no package without a hash that is shipped', () => {
    expect(locked.filter((one) => isUnfetched(one) && !one.dev).map((one) => one.path)).toEqual([])
  })

  it('decides about no script of a package that has none', () => {
    const withScript = new Set(locked.filter((one) => one.hasInstallScript).map((one) => one.name))
    expect(decided.filter((name) => !withScript.has(name))).toEqual([])
  })

  it('says which version of everything that package.json asks for, each exactly', () => {
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    const wrong = asked.filter(
      ([name, version]) => locked.find((one) => one.path === `node_modules/${name}`)?.version !== version,
    )
    expect(wrong).toEqual([])
  })

  it('raises no package over its dependants without decision 005 saying why', () => {
    const decision = readFileSync(inProject('docs/decisions/005-libraries.md'), 'utf8')
    const advisories = decision.slice(decision.indexOf('**Advisories.**'))
    const unexplained = Object.entries(manifest.overrides)
      .filter(([name, raised]) => typeof raised === 'string' && !advisories.includes(`\`${name}\``))
      .map(([name]) => name)
    expect(unexplained).toEqual([])
  })
})

describe('a lock file is refused', () => {
  it.each<[string, Partial<LockedPackage>, string]>([
    ['with a range', { version: '^1.2.3' }, 'is not pinned to one version'],
    ['without a version', { version: undefined }, 'is not pinned to one version'],
    ['from git', { resolved: 'git+ssh://git@github.com/a/b.git#abc' }, 'is not fetched over https'],
    ['over plain http', { resolved: 'http://registry.example/a.tgz' }, 'is not fetched over https'],
    ['with a folder', { link: true, resolved: '../elsewhere' }, 'is a link to a folder'],
    ['without a hash', { integrity: undefined }, 'has no SHA-512'],
    ['with a weak hash', { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }, 'has no SHA-512'],
    ['with a hash too short', { integrity: 'sha512-AAAA==' }, 'has no SHA-512'],
    ['with a strange script', { hasInstallScript: true }, 'runs a script when installed'],
  ])('%s', (_, change, says) => {
    expect(lockProblems([{ ...fine, ...change }], ['other']).join('\n')).toContain(says)
  })

  it('and not where all is well, or where another platform was never fetched', () => {
    const other = { ...fine, integrity: undefined, optional: true, os: ['darwin'] }
    expect(lockProblems([fine, other, { ...fine, hasInstallScript: true }], ['fine'])).toEqual([])
  })
})
