import { z } from 'zod'
import { LICENCE_EXCEPTIONS } from '#tests/supply-chain/licences/allowed.ts'
import type { LockedPackage } from '#tests/supply-chain/lock-file.ts'

const Component = z.looseObject({ 'bom-ref': z.string(), name: z.string(), version: z.string() })
const Bom = z.looseObject({
  metadata: z.looseObject({ component: Component }),
  components: z.array(Component),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
})

/** A CycloneDX document, as far as it is looked into here. */
export type Bom = z.infer<typeof Bom>

/**
 * Returns npm's bill of materials with only what is shipped, and Node itself, by which scanners find its advisories.
 * npm's own `--omit dev` is not used: it leaves out what is shipped too when a development tool also needs it, as zod.
 * Throws where npm's document lacks a shipped package.
 */
export function shippedBom(npmBom: unknown, shipped: readonly LockedPackage[], project: string): Bom {
  const bom = Bom.parse(npmBom)
  const wanted = new Set(shipped.map((one) => `${one.name}@${one.version}`))
  const components = bom.components.filter((one) => wanted.has(`${one.name}@${one.version}`))
  const missing = wanted.difference(new Set(components.map((one) => `${one.name}@${one.version}`)))
  if (missing.size > 0) throw new Error(`npm's bill of materials lacks ${[...missing].join(', ')}`)
  const root = bom.metadata.component
  const refs = new Set([root['bom-ref'], ...components.map((one) => one['bom-ref'])])
  return {
    ...bom,
    // npm takes the name from the folder that the project happens to lie in
    metadata: { ...bom.metadata, component: { ...root, type: 'application', name: project } },
    components: [...components.map(withLicence), ...nodeItself(components)],
    dependencies: bom.dependencies
      .filter((one) => refs.has(one.ref))
      .map((one) => ({ ...one, dependsOn: one.dependsOn.filter((ref) => refs.has(ref)) })),
  }
}

/** Where a package.json says no licence, what was read from the package's own files. */
function withLicence(component: Bom['components'][number]): Bom['components'][number] {
  const known = LICENCE_EXCEPTIONS.find(({ name }) => name === component.name)?.id
  return known === undefined || component.licenses !== undefined
    ? component
    : { ...component, licenses: [{ license: { id: known } }] }
}

/** The npm package `node` brings the program of the same version, which the lock file does not name. */
function nodeItself(components: Bom['components']): Bom['components'] {
  return components
    .filter((one) => one.name === 'node')
    .map(({ version }) => ({
      'bom-ref': `nodejs@${version}`,
      type: 'platform',
      name: 'nodejs',
      version,
      purl: `pkg:generic/nodejs@${version}`,
      cpe: `cpe:2.3:a:nodejs:node.js:${version}:*:*:*:*:*:*:*`,
      licenses: [{ license: { id: 'MIT' } }],
    }))
}
