import { ofMunicipality } from './row-security.ts'

/**
 * Who is responsible for an item and until when it rests, with the history of both; and that an item is not the
 * municipality's, with the reason. Every change bears an id, by which one change and no other is undone (`undoes`):
 * changes from before have none. A row without its person, or without its day, says who ended it.
 */
export const HANDLING: readonly string[] = [
  'alter table standing drop constraint standing_state_check',
  `alter table standing add constraint standing_state_check
    check (state in ('fulfilled', 'open', 'withdrawn', 'not-ours'))`,
  'alter table standing add column reason text, add column change text',
  `alter table standing_history
    add column reason text, add column change text, add column undoes text`,
  `create table handling (
    municipality text not null,
    item text not null,
    kind text not null check (kind in ('assignment', 'snooze')),
    change text not null,
    to_tenant text,
    to_id text,
    to_name text,
    until date,
    why text,
    at timestamptz not null,
    by_tenant text not null,
    by_id text not null,
    by_name text not null,
    primary key (municipality, item, kind))`,
  `create table handling_history (
    municipality text not null,
    item text not null,
    seq bigint generated always as identity,
    kind text not null,
    change text not null,
    undoes text,
    to_tenant text,
    to_id text,
    to_name text,
    until date,
    why text,
    at timestamptz not null,
    by_tenant text not null,
    by_id text not null,
    by_name text not null,
    via text not null,
    primary key (municipality, item, seq))`,
  'create index handling_history_age on handling_history (at)',
  ...['handling', 'handling_history'].flatMap(ofMunicipality),
]
