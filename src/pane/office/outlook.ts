/** The looks that Outlook has; `contrast` where the person's system forces its colours. */
export type Look = 'light' | 'dark' | 'contrast'

/** A value that can be watched. */
export interface Watched<T> {
  readonly current: () => T
  /** Returns how to stop. */
  readonly subscribe: (changed: () => void) => () => void
}

/** A new appointment as Outlook's own form takes it; nothing is in a calendar until the person saves it. */
export interface AppointmentForm {
  readonly subject: string
  readonly start: Date
  readonly end: Date
  readonly wholeDays: boolean
  readonly location?: string
  readonly body: string
}

/** The mail that is being read. */
export interface MailRead {
  readonly kind: 'reading'
  /** Changes with the mail, and with nothing else. */
  readonly id: string
  readonly subject: string
  readonly from: string | undefined
  readonly sent: Date | undefined
  /** Returns its HTML, from Outlook and only when asked. Rejects with OutlookError. */
  readonly html: () => Promise<string>
}

/** The mail or the invitation that is being written. */
export interface MailWritten {
  readonly kind: 'writing'
  readonly id: string
  readonly of: 'message' | 'appointment'
  /** Puts HTML where the cursor is, or plain text where the body is of plain text. Rejects with OutlookError. */
  readonly insert: (content: { readonly html: string; readonly text: string }) => Promise<void>
}

/** Outlook, as far as the pane uses it; in a plain browser there is none. */
export interface Outlook {
  /** Such as `da-DK`. */
  readonly locale: string
  readonly look: Watched<Look>
  /** Undefined while nothing is chosen; a pinned pane goes from mail to mail. */
  readonly item: Watched<MailRead | MailWritten | undefined>
  /** Opens the form filled in. Rejects with OutlookError. */
  readonly openAppointment: (form: AppointmentForm) => Promise<void>
  readonly openLink: (url: string) => void
  /**
   * Returns a bearer token for our API, kept in memory only; `renew` asks for a new one, `claims` is Microsoft's
   * challenge. With `quiet` nothing is ever asked of the person: where that would be needed it rejects, as it does
   * where nobody can sign in, with SignInError.
   */
  readonly token: (want?: {
    renew?: boolean
    claims?: string | undefined
    quiet?: boolean
  }) => Promise<string>
}

/** Outlook refused, or did not answer. */
export class OutlookError extends Error {
  override readonly name = 'OutlookError'
}

/** Nobody is signed in: `cannot` where this Outlook offers no way to, all others can be tried again. */
export class SignInError extends Error {
  override readonly name = 'SignInError'
  readonly code: 'cannot' | 'cancelled' | 'consent' | 'failed'
  constructor(code: SignInError['code'], detail: string) {
    super(detail)
    this.code = code
  }
}
