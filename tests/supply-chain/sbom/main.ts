import { writeFileSync } from 'node:fs'
import { makeSbom } from '#tests/supply-chain/sbom/make-sbom.ts'

/** Writes the bill of materials as CycloneDX JSON: `npm run -s sbom`, or `npm run sbom -- FILE` into a file. */
const [file] = process.argv.slice(2)
const bom = await makeSbom()
const text = `${JSON.stringify(bom, null, 2)}\n`
if (file === undefined) process.stdout.write(text)
else {
  writeFileSync(file, text)
  process.stderr.write(`wrote ${bom.components.length} components to ${file}\n`)
}
