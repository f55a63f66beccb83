import { type Command, Option } from 'commander'
import { EVIDENCE_FORMATS } from '#actions/evidence.ts'
import { EFFECT_DAYS } from '#actions/nudge-effect.ts'
import { REACH_DAYS } from '#actions/reach.ts'
import { DELIVERY_STATES } from '#domain/ports/outbox.ts'
import { asCode, asDay, asNumber, data, json } from './options.ts'

/** Adds the commands that tell how nudges fare: before they are sent, when they are, and afterwards. */
export function addReportCommands(program: Command): void {
  program
    .command('reach')
    .description('print which deadlines would reach nobody, why, and what to do about it')
    .option('--municipality <code>', 'whose', asCode)
    .addOption(new Option('--all', 'count them for every municipality').conflicts('municipality'))
    .option('--days <number>', 'for how many days ahead', asNumber(1, 366), REACH_DAYS)
    .option('--today <day>', 'the day to look from', asDay)
    .addOption(data())
    .addOption(json())
    .action(async (options) => (await import('./reach.ts')).reachCommand(options))
  program
    .command('deliveries')
    .description('print the cards that were sent, or were to be: state, attempts and times')
    .requiredOption('--municipality <code>', 'whose', asCode)
    .addOption(new Option('--state <state...>', 'in which state').choices(DELIVERY_STATES))
    .option('--item <id>', 'about which agreement, task or meeting')
    .option('--from <day>', 'the first morning', asDay)
    .option('--to <day>', 'the last morning', asDay)
    .addOption(data())
    .addOption(json())
    .action(async (options) => (await import('./deliveries.ts')).deliveriesCommand(options))
  program
    .command('effect')
    .description('print how many nudges were followed by a change of standing, and after how long')
    .requiredOption('--municipality <code>', 'whose', asCode)
    .option('--days <number>', 'within how many days', asNumber(1, 60), EFFECT_DAYS)
    .option('--item <id>', 'about which agreement or task')
    .option('--stage <stage>', 'at which stage, such as before-7, due or overdue-1')
    .option('--from <day>', 'the first morning', asDay)
    .option('--to <day>', 'the last morning', asDay)
    .addOption(data())
    .addOption(json())
    .action(async (options) => (await import('./effect.ts')).effectCommand(options))
  program
    .command('evidence')
    .description("write all that is known of an agreement or task, for the municipality's journal")
    .requiredOption('--municipality <code>', 'whose', asCode)
    .requiredOption('--item <id>', 'the id of the agreement or task')
    .addOption(new Option('--format <format>', 'how').choices(EVIDENCE_FORMATS).default('pdf'))
    .addOption(new Option('--language <language>', 'of CSV and PDF').choices(['da', 'en']).default('da'))
    .requiredOption('--out <file>', 'the file to write')
    .addOption(data())
    .action(async (options) => (await import('./evidence.ts')).evidenceCommand(options))
}
