import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { MIGRATIONS } from '../migrations/migrations.ts'
import { QUEUES } from '../queue/queues.ts'
import { stopBoss } from '../queue/start-boss.ts'
import { openEmbedded } from './open-embedded.ts'

const require = createRequire(import.meta.url)

/**
 * Makes a new database with all its tables and queues and dumps it into a file, from which a new folder is filled in
 * a fraction of the time. The file's first line tells what it was made by.
 */
export async function buildTemplate(file: string): Promise<void> {
  const problems: object[] = []
  const note = (details: object) => void problems.push(details)
  const { pglite, boss, close } = await openEmbedded({ log: { warn: note, error: note } })
  try {
    await stopBoss(boss)
    if (problems.length > 0) throw new AggregateError(problems, 'the template could not be made')
    await pglite.exec('checkpoint')
    const dump = await pglite.dumpDataDir('gzip')
    const unfinished = `${file}.${process.pid}`
    await writeFile(unfinished, Buffer.concat([Buffer.from(header()), Buffer.from(await dump.arrayBuffer())]))
    await rename(unfinished, file)
  } finally {
    await close()
  }
}

/** Returns the dumped database in the file, or undefined when there is none, or another version made it. */
export async function readTemplate(file: string): Promise<Blob | undefined> {
  const content = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  const mine = Buffer.from(header())
  if (!content?.subarray(0, mine.length).equals(mine)) return undefined
  return new Blob([new Uint8Array(content.subarray(mine.length))], { type: 'application/x-gzip' })
}

function header(): string {
  const schema = JSON.stringify([MIGRATIONS, QUEUES, installed('pg-boss')])
  const hash = createHash('sha256').update(schema).digest('hex').slice(0, 16)
  return `fristvagt template, PGlite ${installed('@electric-sql/pglite')}, schema ${hash}\n`
}

/** Returns the version of an installed package whose entry point lies in a folder `dist`. */
function installed(name: string): string {
  const manifest = join(dirname(require.resolve(name)), '..', 'package.json')
  return String((JSON.parse(readFileSync(manifest, 'utf8')) as { version: unknown }).version)
}
