/**
 * People are told of meetings in their calendars that have moved: by a card of their own, which is no morning's and no
 * municipality's (`''`), so that two may come on one day. What each was last told stands with their entry. And meetings
 * as they were before an edition changed them: what is published, and nobody's own.
 */
export const TOLD_MOVED: readonly string[] = [
  'alter table delivery drop constraint delivery_morning_key',
  `create unique index delivery_morning on delivery (municipality, conversation, day) where municipality <> ''`,
  'alter table calendar_entry add column told_revision integer',
  'alter table calendar_entry add column told_off boolean not null default false',
  'create index calendar_entry_event on calendar_entry (event)',
  `create table event_before (
    id text not null,
    revision integer not null,
    content jsonb not null,
    primary key (id, revision))`,
]
