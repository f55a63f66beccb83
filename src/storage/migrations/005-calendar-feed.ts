import { ofTenant } from './row-security.ts'

/**
 * Who subscribes to the meetings, by the hash of the secret in their address: from the database nobody makes an address
 * that works. `last_read` is a day of the domain's clock, which tells a feed that nobody reads any more.
 */
export const CALENDAR_FEED: readonly string[] = [
  `create table calendar_feed (
    tenant text not null,
    person text not null,
    token_hash text not null unique,
    created_at timestamptz not null,
    last_read date,
    primary key (tenant, person))`,
  ...ofTenant('calendar_feed'),
]
