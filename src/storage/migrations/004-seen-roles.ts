import { ofTenant } from './row-security.ts'

/**
 * What the roles of people rest on: the roles of the last token that each was seen with, for some hours, and which
 * Microsoft 365 group a team is. `seen_on` is the database's own clock: tokens are of the real day, whatever day the
 * domain's clock is set to.
 */
export const SEEN_ROLES: readonly string[] = [
  `create table person_roles (
    tenant text not null,
    person text not null,
    roles text[] not null,
    seen_on timestamptz not null default now(),
    primary key (tenant, person))`,
  'create index person_roles_age on person_roles (seen_on)',
  `create table team (
    tenant text not null,
    id text not null,
    group_id text not null,
    primary key (tenant, id))`,
  ...['person_roles', 'team'].flatMap(ofTenant),
]
