import { Counter, type Registry } from 'prom-client'

/** What this process counts since it began. Labels are of fixed sets: no names, no ids. */
export interface DeliveryCounters {
  readonly sends: Counter<'outcome'>
  readonly updates: Counter<'outcome'>
  readonly budgetWaits: Counter<'kind'>
  readonly teamsChanges: Counter<'state'>
  readonly follows: Counter<'outcome'>
  readonly backups: Counter<'outcome'>
}

/** Returns new counters in a registry. */
export function deliveryCounters(registry: Registry): DeliveryCounters {
  const registers = [registry]
  return {
    sends: new Counter({
      name: 'fristvagt_sends_total',
      help: 'Cards that this process tried to send, by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    updates: new Counter({
      name: 'fristvagt_refreshes_total',
      help: 'Cards that this process tried to bring up to date, by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    budgetWaits: new Counter({
      name: 'fristvagt_budget_waits_total',
      help: 'How often a card had to wait for the budget of its channel or tenant',
      labelNames: ['kind'],
      registers,
    }),
    follows: new Counter({
      name: 'fristvagt_follows_total',
      help: 'How often this process looked at the deployment that is followed, by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    backups: new Counter({
      name: 'fristvagt_backups_total',
      help: 'Backups that this process wrote, or failed to write, by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    teamsChanges: new Counter({
      name: 'fristvagt_teams_changes_total',
      help: 'How often this process found that a host of Teams answers no more (open), or again (closed)',
      labelNames: ['state'],
      registers,
    }),
  }
}
