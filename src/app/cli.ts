#!/usr/bin/env node
import { CommanderError } from 'commander'
import { command } from './commands/command.ts'
import { exitCodeOf, wordsOf } from './commands/exit-code.ts'

try {
  await command().parseAsync()
} catch (error) {
  // Not by the console: the server's log has taken that over by then.
  if (!(error instanceof CommanderError)) process.stderr.write(`${wordsOf(error)}\n`)
  process.exitCode = exitCodeOf(error)
}
