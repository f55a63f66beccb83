import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command, InvalidArgumentError } from 'commander'
import { environment } from '#app/configuration.ts'
import { makePackage, VariablesError } from './packaging/make-package.ts'

const inProject = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** The name becomes part of a file's. */
const asName = (text: string) => {
  if (/^[a-z\d][a-z\d-]*$/i.test(text)) return text
  throw new InvalidArgumentError('write a name of letters, digits and hyphens, as dev or prod.')
}

const command = new Command('npm run package --')
  .description('make the Teams app, ready to be uploaded, for one environment')
  .requiredOption('--env <name>', 'whose variables: those of infra/env/.env.NAME', asName)
  .option('--out <folder>', 'where to', inProject('dist/manifest'))
  .showHelpAfterError()
  .parse()
const { env, out } = command.opts<{ env: string; out: string }>()

try {
  const made = makePackage({
    environment: env,
    variables: inProject('infra/env'),
    process: environment(),
    out,
  })
  for (const path of made) process.stderr.write(`wrote ${relative('.', path)}\n`)
} catch (error) {
  if (!(error instanceof VariablesError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
