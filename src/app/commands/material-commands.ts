import type { Command } from 'commander'

/** Adds the commands that deal with KOMBIT's material before it is published. */
export function addMaterialCommands(program: Command): void {
  program
    .command('template')
    .description('write an empty workbook or table to type tasks, agreements and meetings into')
    .argument('<file>', 'the file to write, ending in .xlsx (explained, a sheet for each kind) or .csv')
    .action(async (file) => (await import('./template.ts')).templateCommand(file))
}
