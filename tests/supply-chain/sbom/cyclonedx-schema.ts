import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'

const folder = join(
  dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json')),
  'res/schema',
)
const schema = (name: string): object =>
  JSON.parse(readFileSync(join(folder, `${name}.SNAPSHOT.schema.json`), 'utf8'))

/** Returns what a document of CycloneDX 1.5 has against that version's own JSON schema, a line each. */
export function cyclonedxProblems(document: unknown): readonly string[] {
  const validator = new Ajv({
    allErrors: true,
    strict: false,
    formats: { 'iri-reference': true, 'idn-email': true },
  })
  formats.default(validator)
  for (const name of ['spdx', 'jsf-0.82']) {
    validator.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`)
  }
  const validate = validator.compile(schema('bom-1.5'))
  validate(document)
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
}
