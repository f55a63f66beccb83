/**
 * What a channel was told of an item before the nudge that is on its way. Where that nudge never arrives, it stands again:
 * without it, all that the channel was ever told would be told once more.
 */
export const NUDGE_BEFORE: readonly string[] = [
  'alter table last_nudge add column before_day date, add column before_key text',
]
