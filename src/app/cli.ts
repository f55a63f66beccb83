#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { CommanderError } from 'commander'
import { command } from './commands/command.ts'
import { exitCodeOf, wordsOf } from './commands/exit-code.ts'
import { COMPILED } from './folders.ts'

// In a folder of our own: one that all users of a machine may write to is a way into the process.
enableCompileCache(COMPILED)

try {
  await command().parseAsync()
} catch (error) {
  // Not by the console: the server's log has taken that over by then.
  if (!(error instanceof CommanderError)) process.stderr.write(`${wordsOf(error)}\n`)
  process.exitCode = exitCodeOf(error)
}
