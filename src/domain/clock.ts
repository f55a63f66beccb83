import type { Temporal } from 'temporal-polyfill'

/** Returns the time it is. The only way to it: so that tests and the demo can live in another month. */
export type Clock = () => Temporal.Instant
