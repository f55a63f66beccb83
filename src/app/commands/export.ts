import { WrongUsageError } from './command-errors.ts'
import { exportMunicipality } from './export-municipality.ts'
import { exportPerson } from './export-person.ts'

interface ExportOptions {
  readonly person?: string
  readonly municipality?: string
  readonly tenant?: string
  readonly data?: string
  readonly json?: boolean
}

/** Prints all that is kept of a person or a municipality as one JSON value. Throws WrongUsageError for both and for neither. */
export async function exportCommand({
  person,
  municipality,
  tenant,
  ...options
}: ExportOptions): Promise<void> {
  if (person !== undefined && municipality !== undefined)
    throw new WrongUsageError('name either --person or --municipality: one at a time is taken out')
  if (municipality !== undefined) return exportMunicipality({ ...options, municipality, tenant })
  if (person === undefined || tenant === undefined)
    throw new WrongUsageError(
      'name what is taken out: --person with --tenant, or --municipality, which may have --tenant',
    )
  return exportPerson({ ...options, person, tenant })
}
