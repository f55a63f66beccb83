import type { Mail, MailReading } from '#api/contract.ts'
import type { PaneApi } from '#pane/data/pane-api.ts'
import { SignInError } from '#pane/office/outlook.ts'
import { ApiProblem } from '#tab/data/api-problem.ts'

/** For whom a mail was read: `cannot` where this Outlook has no sign-in, `refused` where who is signed in has no access. */
export type Reader = 'signed-in' | 'nobody' | 'cannot' | 'refused'

export interface Read {
  readonly mail: Mail
  readonly reading: MailReading
  readonly as: Reader
}

/**
 * Returns what is found in a mail: with what is known of it where the person is signed in, else without. Asks nothing of
 * the person. Rejects with ApiProblem.
 */
export async function readMail(api: PaneApi, mail: Mail, signal: AbortSignal): Promise<Read> {
  try {
    const reading = await api.post<MailReading>('/mail-readings', mail, { signal, quiet: true })
    return { mail, reading, as: 'signed-in' }
  } catch (error) {
    const as = readerOf(error)
    if (as === undefined) throw error
    return { mail, reading: await api.postUnsigned<MailReading>('/pane/readings', mail, { signal }), as }
  }
}

/** Returns as whom to read where signing in is what failed; undefined where it is not. */
function readerOf(error: unknown): Reader | undefined {
  if (error instanceof SignInError) return error.code === 'cannot' ? 'cannot' : 'nobody'
  if (!(error instanceof ApiProblem)) return undefined
  if (error.status === 401) return 'nobody'
  return error.status === 403 ? 'refused' : undefined
}
