/** What a check has found: how it is, in a sentence, and what to do where it is not well. */
export interface Finding {
  readonly check:
    | 'configuration'
    | 'database'
    | 'backup'
    | 'clock'
    | 'sign-in'
    | 'address'
    | 'telemetry'
    | 'reach'
  /** `ill` keeps Fristvagt from doing its work; `warn` will, or does so for somebody. */
  readonly state: 'well' | 'warn' | 'ill'
  readonly what: string
  readonly cure?: string
}

/** Looks at one thing, and changes nothing. May throw: what it was keeps nobody from the other checks. */
export type Check = () => Promise<readonly Finding[]>
