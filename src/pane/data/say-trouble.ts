import { OutlookError, SignInError } from '#pane/office/outlook.ts'
import type { PaneTexts } from '#pane/texts/texts.ts'
import { ApiProblem } from '#tab/data/api-problem.ts'

/** Returns what went wrong, and what the person can do about it. */
export function sayTrouble(error: unknown, { language, troubles, problems }: PaneTexts): string {
  if (error instanceof OutlookError) return troubles.outlook
  if (error instanceof SignInError) return troubles.signIn[error.code]
  if (!(error instanceof ApiProblem)) return troubles.unknown
  const { code, problem, waitSeconds } = error
  if (error.status === 429 && waitSeconds !== undefined) return troubles.wait(waitSeconds)
  if (code === 'busy') return troubles.busy(waitSeconds ?? 5)
  if (problem.why) return problem.why[language]
  const status = `http-${error.status}`
  return (
    troubles.codes[code] ?? problems[code] ?? troubles.codes[status] ?? problems[status] ?? troubles.unknown
  )
}
