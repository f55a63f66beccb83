import { ofDeployment } from './row-security.ts'

/**
 * Each publication of an edition, as it was published, and each that was taken back (`undoes`); without content, the
 * edition was withdrawn. Whoever follows this deployment reads it in the order of revisions.
 */
export const EDITION_HISTORY: readonly string[] = [
  `create table edition_history (
    revision bigint primary key,
    edition text not null,
    content jsonb,
    undoes bigint,
    draft text,
    by_tenant text not null,
    by_id text not null,
    by_name text not null,
    at timestamptz not null)`,
  'create index edition_history_edition on edition_history (edition, revision)',
  `insert into edition_history (revision, edition, content, by_tenant, by_id, by_name, at)
    select revision, id, content, '', published_by, '', published_at from edition`,
  ...ofDeployment('edition_history'),
]
