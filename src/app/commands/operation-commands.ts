import type { Command } from 'commander'
import { data, json } from './options.ts'

/** Adds the commands of operation: what is kept is taken to another place, and how all is is looked at. */
export function addOperationCommands(program: Command): void {
  program
    .command('backup')
    .description('write all that is kept into one file, as it stands at one moment')
    .argument('<file>', 'the file to write, such as fristvagt-2026-01-05.backup; nothing is overwritten')
    .addOption(data())
    .addOption(json())
    .action(async (file, options) => (await import('./backup.ts')).backupCommand(file, options))
  program
    .command('restore')
    .description('write a backup into a new folder, or a database without rows')
    .argument('<file>', 'a file that backup has written')
    .addOption(data())
    .addOption(json())
    .action(async (file, options) => (await import('./restore.ts')).restoreCommand(file, options))
  program
    .command('move')
    .description('write what an embedded database holds into the PostgreSQL that DATABASE_URL names')
    .requiredOption('--data <folder>', 'the folder of the embedded database; it stays as it is')
    .addOption(json())
    .action(async (options) => (await import('./move.ts')).moveCommand(options))
  program
    .command('doctor')
    .description(
      'look at configuration, database, clock, sign-in, address and reach; each finding with its cure',
    )
    .addOption(data())
    .addOption(json())
    .action(async (options) => (await import('./doctor.ts')).doctorCommand(options))
}
