/** What a draft is looked over by: the words of its file, and the edits that were made to it with the way back of each. */
export const REVIEW: readonly string[] = [
  'alter table draft add column source jsonb',
  `alter table draft add column steps jsonb not null default '[]'`,
]
