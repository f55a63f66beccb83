/** A mail or an invitation as the stand-in for Outlook has it before it. */
export type OutlookItem =
  | {
      readonly kind: 'reading'
      readonly id: string
      readonly subject: string
      readonly from: { readonly name: string; readonly address: string }
      /** ISO 8601, in UTC. */
      readonly sent: string
      readonly html: string
    }
  | {
      readonly kind: 'writing'
      readonly of: 'message' | 'appointment'
      readonly bodyType: 'html' | 'text'
    }

/** The looks of Outlook; it tells add-ins the colours, not the name. */
export type OutlookLook = 'light' | 'dark' | 'contrast'

/** The appointment form as an add-in fills it in, its times in UTC. */
export interface AppointmentAsked {
  readonly subject?: string
  readonly location?: string
  readonly body?: string
  readonly start?: string
  readonly end?: string
}

/** What an add-in asks Outlook to do. */
export type OutlookCall =
  | { readonly kind: 'appointment'; readonly form: AppointmentAsked }
  | { readonly kind: 'insert'; readonly content: string; readonly as: 'html' | 'text' }
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'token'; readonly options: object }

/** An error as office.js hands it to an add-in. */
export interface OfficeFailure {
  readonly code: number
  readonly name: string
  readonly message: string
}

/** What stands behind office.js: a page that plays Outlook, or a test. */
export interface OutlookSide {
  readonly item: () => OutlookItem | undefined
  readonly language: () => string
  readonly look: () => OutlookLook
  /** The newest set of Outlook's interface that this Outlook has, such as `1.15`. */
  readonly mailboxSet: string
  /** Calls back when another item is chosen, or the look is another. */
  readonly watch: (changed: (what: 'item' | 'look') => void) => void
  /** Does what is asked. Returns the token where one is asked for. Throws OfficeFailure. */
  readonly call: (call: OutlookCall) => unknown
}
