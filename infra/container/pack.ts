import { fileURLToPath } from 'node:url'
import { packServer } from './pack-server.ts'

/** `node infra/container/pack.ts FOLDER`: the server as the image holds it, for a machine without containers too. */
const [to] = process.argv.slice(2)
if (to === undefined) {
  process.stderr.write('name an empty folder: node infra/container/pack.ts FOLDER\n')
  process.exitCode = 2
} else {
  packServer({ project: fileURLToPath(new URL('../..', import.meta.url)), to })
  process.stderr.write(`packed into ${to}\n`)
}
