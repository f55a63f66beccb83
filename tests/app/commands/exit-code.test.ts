import { CommanderError } from 'commander'
import { describe, expect, it } from 'vitest'
import { BadInputError, WrongUsageError } from '#app/commands/command-errors.ts'
import { exitCodeOf, wordsOf } from '#app/commands/exit-code.ts'
import { ConfigurationError } from '#app/configuration/configuration-error.ts'
import { FolderInUseError } from '#storage/embedded/folder-in-use-error.ts'

const cannotListen = (code: string) =>
  Object.assign(new Error(`listen ${code} 127.0.0.1:3978`), { code, syscall: 'listen' })
const taken = cannotListen('EADDRINUSE')

describe('a command that ends with an error', () => {
  it.each([
    ['help that was asked for', new CommanderError(0, 'commander.helpDisplayed', ''), 0],
    ['bad input', new BadInputError('file'), 1],
    ['a folder that is in use', new FolderInUseError('/data', undefined), 1],
    ['a configuration that is none', new ConfigurationError('PORT'), 1],
    ['a port that is taken', taken, 1],
    ['an address that the machine has not got', cannotListen('EADDRNOTAVAIL'), 1],
    ['an unknown option', new CommanderError(1, 'commander.unknownOption', ''), 2],
    ['options that do not go together', new WrongUsageError('one or the other'), 2],
    ['a mistake of ours', new TypeError('x is undefined'), 3],
    ['something thrown that is no error', 'text', 3],
  ])('such as %s exits with its code', (_what, error, code) => {
    expect(exitCodeOf(error)).toBe(code)
  })

  it('tells the person what to do, without a trace, where they can mend it', () => {
    expect(wordsOf(new BadInputError('write it so'))).toBe('write it so')
    expect(wordsOf(taken)).toContain('choose one with --port')
    expect(wordsOf(cannotListen('EADDRNOTAVAIL'))).toContain('set HOST')
    expect(wordsOf(cannotListen('EACCES'))).toContain('above 1023')
    expect(wordsOf(new FolderInUseError('/data', undefined))).toContain('/data')
  })

  it('tells in a sentence that the database cannot be reached, or does not let it in yet', () => {
    const opened = (message: string, code?: string) =>
      wordsOf(
        new Error('the database could not be opened', {
          cause: Object.assign(new Error(message), code === undefined ? {} : { code }),
        }),
      )
    expect(opened('connect ECONNREFUSED 10.0.0.1:5432', 'ECONNREFUSED')).toBe(
      'the database could not be opened. The database: connect ECONNREFUSED 10.0.0.1:5432',
    )
    expect(opened('the database system is starting up', '57P03')).toMatch(/^the database .* starting up$/)
    expect(opened('timeout expired')).toMatch(/^the database .* timeout expired$/)
  })

  it('takes no file that is not there for the database', () => {
    const cause = Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT' })
    expect(wordsOf(new BadInputError('/x.part cannot be written', { cause }))).toBe(
      '/x.part cannot be written',
    )
  })

  it('tells what caused a failure of ours', () => {
    const cause = new Error('no space left on device')
    expect(wordsOf(new Error('the database could not be opened', { cause }))).toContain('no space left')
  })

  it('keeps the trace of a mistake of ours', () => {
    expect(wordsOf(new TypeError('x is undefined'))).toContain('exit-code.test.ts')
  })
})
