import { ofMunicipality, ofTenant } from './row-security.ts'

/**
 * Takes one slot in each of the buckets, or in none, and returns how many milliseconds to wait: 0 when it was taken. Each
 * bucket lets its burst through at once and then its rate a second (GCRA). `hold` is false for what is sent in any
 * case and only notes its use. The rows are locked in the order of their key: in another, two callers could wait for
 * each other.
 */
const TAKE_SEND_SLOT = `
create function take_send_slot(of_tenant text, places text[], buckets smallint[], rates float8[], bursts float8[], hold boolean)
returns integer language plpgsql as $$
declare
  clock timestamptz := clock_timestamp();
  wait float8 := 0;
  full_until timestamptz;
begin
  insert into send_budget (tenant, place, bucket, empty_on)
    select of_tenant, place, bucket, clock from unnest(places, buckets) as wanted(place, bucket)
    order by place, bucket
    on conflict do nothing;
  perform from send_budget join unnest(places, buckets) as wanted(place, bucket) using (place, bucket)
    where tenant = of_tenant order by place, bucket for update of send_budget;
  -- Read again: the locks may have been waited for.
  clock := clock_timestamp();
  if hold then
    for i in 1 .. array_length(places, 1) loop
      select greatest(empty_on, clock) into full_until from send_budget
        where tenant = of_tenant and place = places[i] and bucket = buckets[i];
      wait := greatest(wait, extract(epoch from full_until - clock) - (bursts[i] - 1) / rates[i]);
    end loop;
    if wait > 0 then return ceil(wait * 1000)::integer; end if;
  end if;
  for i in 1 .. array_length(places, 1) loop
    update send_budget set empty_on = greatest(empty_on, clock) + make_interval(secs => 1 / rates[i])
      where tenant = of_tenant and place = places[i] and bucket = buckets[i];
  end loop;
  return 0;
end $$`

/**
 * What sending keeps within bounds and tells of. `unsure`: one of the sends may have arrived without our knowing.
 * `send_budget` is when each bucket of a conversation (`place`) or of a whole tenant (`place` '') is empty again, by the
 * database's own clock: Teams counts real time, whatever day the domain's clock is set to. It is unlogged: what a
 * crash of the database loses is over before the database is back. `service_health` says of a host of Teams' how many
 * calls in a row failed; it belongs to nobody. `told_unreachable`: which channel has been told of which that it cannot
 * be reached, once for each time.
 */
export const DELIVERY: readonly string[] = [
  'alter table delivery add column unsure boolean not null default false',
  `update delivery set unsure = true where ambiguities > 0`,
  'alter table subscription add column paused_why text, add column paused_at timestamptz',
  `create unlogged table send_budget (
    tenant text not null,
    place text not null,
    bucket smallint not null,
    empty_on timestamptz not null,
    primary key (tenant, place, bucket)) with (fillfactor = 50)`,
  'create index send_budget_age on send_budget (empty_on)',
  ...ofTenant('send_budget'),
  `create table service_health (
    host text primary key,
    failures integer not null default 0,
    last_place text,
    state text not null default 'closed' check (state in ('closed', 'open')),
    open_seconds integer not null default 0,
    probe_on timestamptz)`,
  `create table told_unreachable (
    municipality text not null,
    conversation text not null,
    about text not null,
    paused_at timestamptz not null,
    day date not null,
    primary key (municipality, conversation, about))`,
  ...ofMunicipality('told_unreachable'),
  TAKE_SEND_SLOT,
]
