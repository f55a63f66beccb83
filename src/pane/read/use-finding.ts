import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import type { MailRead } from '#pane/office/outlook.ts'
import { usePane } from '#pane/shell/pane-context.ts'
import { mailOf } from './mail-of.ts'
import { type Read, readMail } from './read-mail.ts'

export type Finding =
  | { readonly step: 'before' | 'finding' }
  | { readonly step: 'failed'; readonly error: unknown }
  | { readonly step: 'found'; readonly read: Read }

/** Returns how far the finding in a mail has come; what comes once the person has left the mail is dropped. */
export function useFinding(mail: MailRead) {
  const { api, outlook } = usePane()
  const [finding, setFinding] = useState<Finding>({ step: 'before' })
  const leaving = useMemo(() => new AbortController(), [])
  useEffect(() => () => leaving.abort(), [leaving])
  const read = useCallback(async () => {
    const found = await readMail(api, await mailOf(mail), leaving.signal)
    if (!leaving.signal.aborted) setFinding({ step: 'found', read: found })
  }, [api, mail, leaving])

  const find = useCallback(async () => {
    setFinding({ step: 'finding' })
    try {
      await read()
    } catch (error) {
      if (!leaving.signal.aborted) setFinding({ step: 'failed', error })
    }
  }, [read, leaving])
  /** What was found stays until it is found anew. Rejects where signing in or reading failed. */
  const signInAndFind = useCallback(async () => {
    await outlook.token()
    if (!leaving.signal.aborted) await read()
  }, [outlook, read, leaving])
  return { finding, find, signInAndFind }
}
