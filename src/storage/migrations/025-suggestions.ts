/** A draft of what somebody suggests from a mail, beside those of files. */
export const SUGGESTIONS: readonly string[] = [
  'alter table draft add column suggestion boolean not null default false',
]
