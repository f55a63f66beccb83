import { writeFile } from 'node:fs/promises'
import { type TemplateFormat, writeTemplate } from '#catalog/template/write-template.ts'
import { BadInputError, WrongUsageError } from './command-errors.ts'

const FORMATS: readonly TemplateFormat[] = ['xlsx', 'csv']

/** Writes the empty template for material that is typed by hand, as the file's ending says. Overwrites nothing. */
export async function templateCommand(file: string): Promise<void> {
  const format = FORMATS.find((one) => file.toLowerCase().endsWith(`.${one}`))
  if (!format) throw new WrongUsageError(`${file} must end in .xlsx or .csv: that says what to write`)
  await writeFile(file, await writeTemplate(format), { flag: 'wx' }).catch((cause: unknown) => {
    const isThere = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST'
    throw new BadInputError(
      isThere ? `${file} is there already: choose another name` : `${file} cannot be written`,
      { cause },
    )
  })
  console.error(`the template is in ${file}`)
}
