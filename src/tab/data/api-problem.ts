import type { Problem } from '#api/contract.ts'
import type { Texts } from '#tab/texts/texts.ts'

/** The API answered with a problem, or did not answer (`offline`, `unreachable`). Programs decide on `code`. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly code: string
  readonly status: number
  /** All that the answer says: what stands now, what is in the way. */
  readonly problem: Partial<Problem>
  /** After how long it may be tried again, where the answer says so. */
  readonly waitSeconds: number | undefined

  constructor(code: string, status: number, detail?: string, problem: Partial<Problem> = {}, wait?: number) {
    super(detail ?? code)
    this.code = code
    this.status = status
    this.problem = problem
    this.waitSeconds = wait
  }
}

/** Returns what a failed response says, as a problem; one without a problem+json body is named by its status. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const named = `http-${response.status}`
  const wait = Number(response.headers.get('retry-after')) || undefined
  try {
    const problem = (await response.json()) as Partial<Problem>
    return new ApiProblem(problem.code ?? named, response.status, problem.detail, problem, wait)
  } catch {
    // A proxy in between answers with a page of its own: the status is all there is to go by.
    return new ApiProblem(named, response.status, undefined, {}, wait)
  }
}

/** Returns the sentence for a person: by the problem's code, else by its status. */
export function sayProblem(error: unknown, texts: Texts): string {
  if (!(error instanceof ApiProblem)) return texts.problems.unknown
  const { problems } = texts
  const words = problems[error.code] ?? problems[`http-${error.status}`] ?? problems.unknown
  const { traceId } = error.problem
  // What is no fault of ours is not in the log.
  return error.status >= 500 && traceId ? `${words} (${problems.errorId}: ${traceId.slice(0, 8)})` : words
}
