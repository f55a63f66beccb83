import { ApiProblem, sayProblem } from '#tab/data/api-problem.ts'
import type { Texts } from '#tab/texts/texts.ts'
import type { useEditionsTexts } from './editions-texts.ts'

/** As much as is read of any file. */
const LARGEST = 50 * 1024 ** 2
const KINDS = ['.txt', '.pdf', '.xlsx', '.csv', '.eml']
export const ACCEPTED = KINDS.join(',')

type Words = ReturnType<typeof useEditionsTexts>['upload']

/** Returns why a file need not be sent at all, and what to do; undefined where it may be read. */
export function whyNotSent({ name, size }: { name: string; size: number }, words: Words): string | undefined {
  if (!KINDS.some((kind) => name.toLowerCase().endsWith(kind))) return words.unknownKind
  if (size > LARGEST) return words.tooLarge
  return size === 0 ? words.empty : undefined
}

/** Returns why a file was not read, and what to do, by what the server answered. */
export function whyNotRead(error: unknown, words: Words, texts: Texts): string {
  if (!(error instanceof ApiProblem)) return sayProblem(error, texts)
  const { code, status, problem } = error
  if (problem.why) return problem.why[texts.language]
  if (code === 'unreadable-file') return words.noEdition
  if (code === 'too-many-drafts') return words.tooMany
  if (status === 413) return words.tooLarge
  return status === 408 ? words.tooSlow : sayProblem(error, texts)
}
