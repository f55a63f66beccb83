import { Command, InvalidArgumentError, Option } from 'commander'
import { AUDIT_ACTIONS } from '#domain/audit.ts'
import type { NotedChain } from './audit-verify.ts'
import { addMaterialCommands } from './material-commands.ts'
import { addOperationCommands } from './operation-commands.ts'
import { asCode, asDay, asNumber, data, json } from './options.ts'
import { addReportCommands } from './report-commands.ts'

const NOTED = /^(?<municipality>\d{4}|-):(?<seq>[1-9]\d{0,14}):(?<hash>[\da-f]{64})$/i
const asNoted = (text: string, before: readonly NotedChain[] = []): readonly NotedChain[] => {
  const { municipality: code, seq, hash } = NOTED.exec(text)?.groups ?? {}
  if (code === undefined || hash === undefined)
    throw new InvalidArgumentError('write municipality:seq:hash as in the log, - for the deployment.')
  return [...before, { municipality: code === '-' ? '' : code, seq: Number(seq), hash: hash.toLowerCase() }]
}

/** Returns the command line. Each command is loaded when it is called: the answer to --help is at once. */
export function command(): Command {
  const program = new Command('fristvagt').description(
    "Guards the deadlines in KOMBIT's tasks and agreements",
  )
  program.exitOverride().showHelpAfterError()
  program
    .command('demo')
    .description('run everything on this machine with stand-ins for Microsoft 365')
    .option('--port <number>', 'the port of localhost to serve at', asNumber(0, 65_535), 3978)
    .addOption(data())
    .option('--today <day>', 'the day to begin on', asDay)
    .option('--no-open', 'do not open a browser')
    .action(async (options) => (await import('./demo.ts')).demoCommand(options))
  program
    .command('serve')
    .description('run in production, configured by the environment')
    .action(async () => (await import('./serve.ts')).serveCommand())
  program
    .command('ask')
    .description('answer a question in Danish or English; changes nothing')
    .argument('[question]')
    .requiredOption('--municipality <code>', 'who asks', asCode)
    .option('--today <day>', 'the day it is asked on', asDay)
    .option('--file <jsonl>', 'ask every line {"id","q","today"?,"municipality"?} of a file')
    .addOption(data())
    .addOption(json())
    .action(async (question, options) => (await import('./ask.ts')).askCommand(question, options))
  program
    .command('preview')
    .description('print every nudge that would be sent; sends nothing')
    .requiredOption('--municipality <code>', 'whose', asCode)
    .requiredOption('--from <day>', 'the first day', asDay)
    .option('--days <number>', 'for how many days', asNumber(1, 366), 30)
    .addOption(data())
    .addOption(json())
    .action(async (options) => (await import('./preview.ts')).previewCommand(options))
  program
    .command('import')
    .description('read slides, a sheet or a mail and print the draft edition that was understood')
    .argument('<file>', '.txt, .pdf, .xlsx, .csv or .eml')
    .option(
      '--meeting-date <day>',
      'the day of the meeting: years that are not written are inferred from it',
      asDay,
    )
    .option('--publish', 'publish it, if nothing in it is doubtful; needs a database')
    .addOption(data())
    .addOption(json())
    .action(async (file, options) => (await import('./import.ts')).importCommand(file, options))
  program
    .command('audit')
    .description('search the audit trail, or check that nobody has changed it')
    .option('--municipality <code>', 'whose; without, everything', asCode)
    .option('--from <day>', 'the first day', asDay)
    .option('--to <day>', 'the last day', asDay)
    .addOption(new Option('--action <code>', 'what was done').choices(AUDIT_ACTIONS))
    .option('--person <oid>', 'the Entra object id of who did it; needs --tenant')
    .option('--tenant <id>', 'the tenant of --person')
    .addOption(new Option('--csv <file>', 'write a file that Excel opens in Danish').conflicts('json'))
    .addOption(
      new Option('--verify', 'check every chain; exit code 1 and the place where one breaks').conflicts(
        'csv',
      ),
    )
    .addOption(
      new Option(
        '--expect <end>',
        'check a chain against an end that was logged, municipality:seq:hash; may be repeated',
      )
        .argParser(asNoted)
        .conflicts('csv'),
    )
    .addOption(data())
    .addOption(json())
    .action(async (options) => (await import('./audit.ts')).auditCommand(options))
  addReportCommands(program)
  addMaterialCommands(program)
  addOperationCommands(program)
  program
    .command('export')
    .description('print all that is kept of a person, or of a municipality, as one JSON value')
    .option('--person <oid>', 'the Entra object id; needs --tenant')
    .option('--municipality <code>', 'a whole municipality')
    .option(
      '--tenant <id>',
      "the tenant of --person; beside --municipality: with what is kept of the tenant's people and chats",
    )
    .addOption(data())
    .addOption(json())
    .action(async (options) => (await import('./export.ts')).exportCommand(options))
  program
    .command('forget')
    .description('forget a person everywhere; prints how many rows of each table that was')
    .requiredOption('--person <oid>', 'the Entra object id')
    .requiredOption('--tenant <id>', 'the tenant of the person')
    .addOption(data())
    .addOption(json())
    .action(async (options) => (await import('./forget.ts')).forgetCommand(options))
  program
    .command('migrate')
    .description('bring the database up to date')
    .addOption(data())
    .action(async (options) => (await import('./migrate.ts')).migrateCommand(options))
  program
    .command('build-template', { hidden: true })
    .action(async () => (await import('./build-template.ts')).buildTemplateCommand())
  for (const sub of program.commands) sub.exitOverride().showHelpAfterError()
  return program
}
