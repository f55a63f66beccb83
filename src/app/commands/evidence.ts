import { writeFile } from 'node:fs/promises'
import { Temporal } from 'temporal-polyfill'
import { type EvidenceFormat, evidenceOf } from '#actions/evidence.ts'
import { evidenceJson } from '#api/evidence-json.ts'
import { evidenceFile } from '#documents/evidence-file.ts'
import type { Evidence } from '#domain/evidence.ts'
import type { Language } from '#domain/language.ts'
import { originOfDeployment } from '#domain/origin.ts'
import { BadInputError } from './command-errors.ts'
import { withNamedStore } from './with-store.ts'

interface EvidenceOptions {
  readonly municipality: string
  readonly item: string
  readonly format: EvidenceFormat
  readonly language: Language
  readonly out: string
  readonly data?: string
}

/** Writes the evidence of an item in a municipality into a file. That it was read is in the audit trail. */
export async function evidenceCommand(options: EvidenceOptions): Promise<void> {
  const { municipality, item, format, language, out } = options
  await withNamedStore(options.data, async ({ system }) => {
    const origin = originOfDeployment('cli', Temporal.Now.instant())
    const evidence = await evidenceOf(system, { municipality, item, format, origin })
    if (!evidence)
      throw new BadInputError(`there is no agreement or task "${item}" in the published editions`)
    const content = await contentOf(evidence, format, language)
    // Names are in it: nobody else on the machine may read it.
    await writeFile(out, content, { mode: 0o600 }).catch((cause: unknown) => {
      throw new BadInputError(`${out} cannot be written`, { cause })
    })
    console.error(`the evidence is in ${out}`)
  })
}

async function contentOf(
  evidence: Evidence,
  format: EvidenceFormat,
  language: Language,
): Promise<Buffer | string> {
  if (format !== 'json') return evidenceFile(evidence, format, language)
  return `${JSON.stringify(evidenceJson(evidence), null, 2)}\n`
}
