/**
 * The audit trail: for each municipality (`''` for the deployment) a chain of entries that are only ever added. Who an
 * `actor` is stands apart, so that a person can be forgotten and the chain still holds. `at` is kept to the millisecond
 * that is read back: what is not read would not be in the hash. Choices get a time, so that old ones can be let go.
 */
export const AUDIT_TRAIL: readonly string[] = [
  `create table audit (
    municipality text not null,
    seq bigint not null,
    at timestamptz(3) not null,
    actor uuid not null,
    action text not null,
    subject text not null,
    details jsonb not null,
    via text not null,
    address text,
    previous text not null,
    hash text not null,
    primary key (municipality, seq))`,
  'create index audit_newest on audit (municipality, at desc, seq desc)',
  'create index audit_actors on audit (municipality, actor)',
  `create table audit_head (
    municipality text primary key,
    seq bigint not null,
    hash text not null,
    first_seq bigint not null,
    anchor text not null)`,
  `create table audit_actor (
    municipality text not null,
    actor uuid not null default gen_random_uuid(),
    by_tenant text not null,
    by_id text not null,
    by_name text not null,
    primary key (municipality, actor),
    unique (municipality, by_tenant, by_id))`,
  'create index audit_actor_person on audit_actor (by_tenant, by_id)',
  `create function audit_only_grows() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' and current_setting('fristvagt.retention', true) = 'on' then
        return old;
      end if;
      raise exception 'the audit trail only grows: % is refused', lower(tg_op) using errcode = 'insufficient_privilege';
    end $$`,
  `create trigger audit_only_grows before update or delete on audit
    for each row execute function audit_only_grows()`,
  `create trigger audit_not_emptied before truncate on audit
    for each statement execute function audit_only_grows()`,
  'alter table chosen_municipality add column at timestamptz not null default now()',
  'create index standing_history_age on standing_history (at)',
  'create index delivery_age on delivery (created_at)',
]
