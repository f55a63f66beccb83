import { Command, InvalidArgumentError, Option } from 'commander'
import { type Day, isDay } from '#domain/day.ts'
import { municipality } from '#domain/municipality.ts'

const asDay = (text: string): Day => {
  if (!isDay(text)) throw new InvalidArgumentError('write a day of the calendar as YYYY-MM-DD.')
  return text
}
const asCode = (text: string): string => {
  if (!municipality(text))
    throw new InvalidArgumentError('write the four-digit code of one of the 98, as 0751.')
  return text
}
const asNumber = (least: number, most: number) => (text: string) => {
  const number = Number(text)
  if (!Number.isInteger(number) || number < least || number > most)
    throw new InvalidArgumentError(`write a whole number from ${least} to ${most}.`)
  return number
}
const data = () => new Option('--data <folder>', 'the folder of the embedded database')
const json = () => new Option('--json', 'print data: one JSON value on standard output')

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
