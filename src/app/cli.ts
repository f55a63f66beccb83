#!/usr/bin/env node
import { CommanderError } from 'commander'
import { command } from './commands/command.ts'
import { exitCodeOf, wordsOf } from './commands/exit-code.ts'

try {
  await command().parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) console.error(wordsOf(error))
  process.exitCode = exitCodeOf(error)
}
