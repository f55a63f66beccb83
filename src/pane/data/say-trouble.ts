import { OutlookError, SignInError } from '#pane/office/outlook.ts'
import type { PaneTexts } from '#pane/texts/texts.ts'
import { ApiProblem } from '#tab/data/api-problem.ts'

/** Returns what went wrong, and what the person can do about it. */
export function sayTrouble(error: unknown, { troubles, problems }: PaneTexts): string {
  if (error instanceof OutlookError) return troubles.outlook
  if (error instanceof SignInError) return troubles.signIn[error.code]
  if (!(error instanceof ApiProblem)) return troubles.unknown
  if (error.status === 429 && error.waitSeconds !== undefined) return troubles.wait(error.waitSeconds)
  const status = `http-${error.status}`
  return (
    troubles.codes[error.code] ??
    problems[error.code] ??
    troubles.codes[status] ??
    problems[status] ??
    troubles.unknown
  )
}
