import { ofDeployment } from './row-security.ts'

/**
 * Editions as they were read from files, before anybody answers for them. `seq` is their order, `version` grows with each
 * change, `revision` is that of the publication. The texts that a list shows stand in columns of their own: a draft is large.
 */
export const DRAFTS: readonly string[] = [
  `create table draft (
    id text primary key,
    seq bigint generated always as identity unique,
    hash text not null,
    reading text not null,
    name text not null,
    state text not null check (state in ('open', 'published', 'discarded')),
    version integer not null,
    edition text not null,
    title text not null,
    problems integer not null,
    open_problems integer not null,
    content jsonb not null,
    decisions jsonb not null,
    revision bigint,
    by_tenant text not null,
    by_id text not null,
    by_name text not null,
    at timestamptz not null,
    changed_tenant text not null,
    changed_id text not null,
    changed_name text not null,
    changed_at timestamptz not null)`,
  'create index draft_hash on draft (hash)',
  ...ofDeployment('draft'),
]
