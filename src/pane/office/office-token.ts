import { type Outlook, SignInError } from './outlook.ts'

/** A dialog waits for a person, who may be long; a host that never answers is longer. */
const PATIENCE_MS = 180_000

/** What the codes of Microsoft's single sign-on mean for the person; any other can only be tried again. */
const CODES: Readonly<Record<number, SignInError['code']>> = {
  13000: 'cannot', // this Outlook knows no single sign-on
  13002: 'cancelled',
  13003: 'cannot', // neither a work nor a school account
  13005: 'consent',
  13012: 'cannot', // this platform knows none
}

/**
 * Returns how to get a person's token from Outlook's single sign-on, kept in memory: the same token for the same API as the
 * tab's host gives. Only who may be asked sees a dialog.
 */
export function officeToken(office: typeof Office): Outlook['token'] {
  let kept: { readonly token: Promise<string>; readonly quiet: boolean } | undefined

  function keep(token: Promise<string>, quiet: boolean): Promise<string> {
    const mine = { token, quiet }
    kept = mine
    token.catch(() => {
      if (kept === mine) kept = undefined
    })
    return token
  }

  return (want = {}) => {
    const { renew = false, quiet = false } = want
    if (!kept) return keep(ask(office, want), quiet)
    const { token } = kept
    if (renew) {
      // Two at once are refused: 13008.
      const before = token.catch(() => undefined)
      return keep(
        before.then(() => ask(office, want)),
        quiet,
      )
    }
    // Who asked without a dialog may be waiting still when the person presses "sign in".
    return kept.quiet && !quiet
      ? keep(
          token.catch(() => ask(office, want)),
          false,
        )
      : token
  }
}

function ask({ auth }: typeof Office, { claims, quiet }: NonNullable<Parameters<Outlook['token']>[0]>) {
  // Of an Outlook that is too old for it, part or all of this is missing.
  if (typeof (auth as Partial<Office.Auth> | undefined)?.getAccessToken !== 'function')
    return Promise.reject(new SignInError('cannot', 'this Outlook has no single sign-on'))
  const prompts = { allowSignInPrompt: !quiet, allowConsentPrompt: !quiet }
  return new Promise<string>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new SignInError('failed', 'Outlook gave no token in time')),
      PATIENCE_MS,
    )
    auth
      .getAccessToken({ ...prompts, ...(claims === undefined ? {} : { authChallenge: claims }) })
      .then(resolve, (error: unknown) => reject(signInError(error, quiet)))
      .finally(() => clearTimeout(late))
  })
}

function signInError(error: unknown, quiet = false): SignInError {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  const known = typeof code === 'number' ? CODES[code] : undefined
  // Nobody is signed in to Office: a dialog would have asked.
  const meant = quiet && code === 13001 ? 'consent' : (known ?? 'failed')
  return new SignInError(meant, `${code ?? ''} ${message ?? String(error)}`.trim())
}
