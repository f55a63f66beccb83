/** Where something is to be written: the conversation, and the tenant whose share of Teams it takes. */
export interface SendPlace {
  readonly conversation: string
  readonly tenant: string
}

/** A refresh can wait: it leaves some of the budget to the nudges of the next seconds. */
export type SendKind = 'nudge' | 'refresh'

/**
 * How much may be written into Teams, counted over all instances in real time: of each conversation 7 in a second, 8 in
 * two, 60 in half a minute and 1,800 in an hour, of each tenant 50 in a second.
 */
export interface SendBudget {
  /** Takes the right to write once, now. Returns 0 when it was taken, else after how many milliseconds to ask again. */
  take(place: SendPlace, kind: SendKind): Promise<number>
  /** Notes that somebody was answered, who is never held back for it. Returns at once; what a crash loses is not missed. */
  note(place: SendPlace): void
  /** Writes what is still to be noted. */
  flush(): Promise<void>
}
