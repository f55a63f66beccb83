import { readFile } from 'node:fs/promises'
import { Temporal } from 'temporal-polyfill'
import { readSource } from '#catalog/source/read-source.ts'
import { UnreadableFileError } from '#catalog/source/unreadable-file-error.ts'
import { understand } from '#catalog/understanding/understand.ts'
import type { Day } from '#domain/day.ts'
import type { Draft } from '#domain/draft.ts'
import { originOfDeployment } from '#domain/origin.ts'
import { editionFaults } from '#domain/review/edition-faults.ts'
import { BadInputError } from './command-errors.ts'
import { draftJson } from './draft-json.ts'
import { draftWords } from './draft-words.ts'
import { withKnown } from './known.ts'
import { withNamedStore } from './with-store.ts'

interface ImportOptions {
  readonly meetingDate?: Day
  readonly publish?: boolean
  readonly data?: string
  readonly json?: boolean
}

/**
 * Prints what was understood of a file: the draft of an edition. With `publish` it is published where nothing in it is
 * doubtful; else the problems are told and nothing is changed.
 */
export async function importCommand(path: string, options: ImportOptions): Promise<void> {
  const read = { ...options, document: await documentOf(path) }
  if (options.publish)
    return withNamedStore(options.data, ({ system: { editions } }) => publish(read, editions))
  await withKnown(options.data, async ({ editions }) => print(await draftOf(read, editions), options))
}

interface Read extends ImportOptions {
  readonly document: Awaited<ReturnType<typeof documentOf>>
}

type Editions = Parameters<Parameters<typeof withNamedStore>[1]>[0]['system']['editions']

async function documentOf(path: string) {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new BadInputError(`${path} cannot be read`, { cause })
  })
  return readSource({ name: path, bytes }).catch((cause: unknown) => {
    if (!(cause instanceof UnreadableFileError)) throw cause
    throw new BadInputError(`${path}: ${cause.words.da}\n${cause.words.en}`, { cause })
  })
}

async function draftOf(
  { document, meetingDate }: Read,
  editions: Pick<Editions, 'catalogue'>,
): Promise<Draft> {
  const published = await editions.catalogue()
  return understand(document, { published, ...(meetingDate && { meetingDate }) })
}

function print(draft: Draft, { json }: ImportOptions): void {
  console.log(json ? JSON.stringify(draftJson(draft)) : draftWords(draft))
}

/** Nothing doubtful is published unseen. */
async function publish(read: Read, editions: Editions): Promise<void> {
  const draft = await draftOf(read, editions)
  print(draft, read)
  if (draft.problems.length > 0)
    throw new BadInputError(
      `nothing was published: ${draft.problems.length} problem(s) open\n${draft.problems.map(({ id, what }) => `${id}: ${what.en}`).join('\n')}`,
    )
  const faults = editionFaults(draft.edition)
  if (faults.length > 0)
    throw new BadInputError(
      `nothing was published: this is no edition that can be shown\n${faults.map(({ at, fault }) => `${at}: ${fault}`).join('\n')}`,
    )
  const outcome = await editions.publish(draft.edition, originOfDeployment('cli', Temporal.Now.instant()))
  process.stderr.write(`${draft.edition.id}: ${outcome}\n`)
}
