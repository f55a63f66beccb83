import { ofMunicipality } from './row-security.ts'

/** Until which day a channel rests, and what a municipality says of its own days. */
export const PAUSES_AND_CLOSING_DAYS: readonly string[] = [
  'alter table subscription add column paused_until date',
  `create table municipality_settings (
    municipality text not null primary key,
    settings jsonb not null,
    by_tenant text not null,
    by_id text not null,
    by_name text not null,
    at timestamptz not null)`,
  ...ofMunicipality('municipality_settings'),
]
