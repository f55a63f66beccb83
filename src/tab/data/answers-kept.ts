/** Lists of a few places: whoever goes from one to the next has no use for those before. */
const MOST_KEPT = 8

interface Kept {
  readonly etag: string
  readonly answer: unknown
}

/** What the server answered last at each address, where it has put a tag on it. */
export interface AnswersKept {
  /** Returns what to send along, so that the server need not say the same again. */
  headersFor(path: string): Readonly<Record<string, string>>
  /** Returns what an answer says: with 304, what it said before. */
  read(path: string, response: Response): Promise<unknown>
}

/** Returns the keeper of answers: an unchanged list of 2,000 items is neither sent nor read again. */
export function answersKept(): AnswersKept {
  const kept = new Map<string, Kept>()
  return {
    headersFor(path) {
      const known = kept.get(path)
      return known ? { 'if-none-match': known.etag } : {}
    },
    async read(path, response) {
      const known = kept.get(path)
      if (response.status === 304 && known) return known.answer
      const answer: unknown = response.status === 204 ? undefined : await response.json()
      const etag = response.headers.get('etag')
      kept.delete(path)
      if (etag !== null) kept.set(path, { etag, answer })
      const [oldest] = kept.keys()
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
      return answer
    },
  }
}
