import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lockedPackages, shippedPackages } from '#tests/supply-chain/lock-file.ts'
import { runNpm } from '#tests/supply-chain/run-npm.ts'
import { cyclonedxProblems } from '#tests/supply-chain/sbom/cyclonedx-schema.ts'
import { makeSbom } from '#tests/supply-chain/sbom/make-sbom.ts'
import { type Bom, shippedBom } from '#tests/supply-chain/sbom/shipped-bom.ts'

const folder = mkdtempSync(join(tmpdir(), 'fristvagt-sbom-'))
const file = join(folder, 'sbom.json')
let bom: Bom

beforeAll(async () => {
  const run = await runNpm(['run', 'sbom', '--', file])
  expect(run.stderr).toContain(`to ${file}`)
  bom = JSON.parse(readFileSync(file, 'utf8'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the bill of materials', () => {
  it("is CycloneDX 1.5 by CycloneDX's own schema", () => {
    expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' })
    expect(cyclonedxProblems(bom)).toEqual([])
    const unknownLicence = { ...bom.components[0], licenses: [{ license: { id: 'MIT-ish' } }] }
    expect(cyclonedxProblems({ ...bom, components: [unknownLicence] })).not.toEqual([])
  })

  it('is of Fristvagt, wherever the project lies', () => {
    expect(bom.metadata.component).toMatchObject({ type: 'application', name: 'fristvagt' })
  })

  it('has every shipped package with its version, address, licence and hash', () => {
    const byName = new Map(bom.components.map((one) => [`${one.name}@${one.version}`, one]))
    const incomplete = shippedPackages().filter((locked) => {
      const one = byName.get(`${locked.name}@${locked.version}`)
      const purl = `pkg:npm/${locked.name.replace('@', '%40')}@${locked.version}`
      return !(one?.purl === purl && listed(one.licenses) && (listed(one.hashes) || !locked.integrity))
    })
    expect(incomplete.map((one) => one.path)).toEqual([])
  })

  it('has nothing that only development needs', () => {
    const shipped = new Set(shippedPackages().map((one) => one.name))
    const names = new Set(bom.components.map((one) => one.name))
    const leaked = lockedPackages().filter((one) => one.dev && !shipped.has(one.name) && names.has(one.name))
    expect(leaked.map((one) => one.path)).toEqual([])
  })

  it('names Node itself, so that its advisories are found', () => {
    const version = shippedPackages().find((one) => one.path === 'node_modules/node')?.version
    expect(bom.components.filter((one) => one.type === 'platform')).toMatchObject([
      { name: 'nodejs', version, cpe: `cpe:2.3:a:nodejs:node.js:${version}:*:*:*:*:*:*:*` },
    ])
  })

  it('is the same when made again, but for serial number and time', async () => {
    const again = await makeSbom()
    expect([again.components, again.dependencies]).toEqual([bom.components, bom.dependencies])
  })

  it('is not made at all when npm leaves out something shipped', () => {
    const zod = bom.components.filter((one) => one.name !== 'zod')
    expect(() => shippedBom({ ...bom, components: zod }, shippedPackages(), 'fristvagt')).toThrow(
      /lacks zod@/,
    )
  })
})

const listed = (value: unknown) => Array.isArray(value) && value.length > 0
