import { ofMunicipality, ofTenant, ofTenantAbout } from './row-security.ts'

/**
 * Every table whose rows belong to somebody shows them to that somebody alone. A conversation gets its tenant as a
 * column of its own. What a channel was last nudged about is kept for each municipality: a row of the municipality
 * before, which cannot be seen any more, must not stand in the way. The index on the items of cards is of no use any
 * more: PostgreSQL looks at whose a row is before it looks at what an index of arrays could tell. Of 20,000 cards of one
 * municipality it finds those of an item in 7 ms.
 */
export const ROW_LEVEL_SECURITY: readonly string[] = [
  'alter table conversation add column tenant text',
  `update conversation set tenant = content ->> 'tenant'`,
  'alter table conversation alter column tenant set not null',
  'alter table last_nudge drop constraint last_nudge_conversation_item_key',
  'create index last_nudge_conversation on last_nudge (conversation)',
  'drop index live_card_items',
  ...[
    'standing',
    'standing_history',
    'subscription',
    'last_nudge',
    'morning',
    'delivery',
    'live_card',
    'audit',
    'audit_head',
    'audit_actor',
  ].flatMap(ofMunicipality),
  ...['conversation', 'calendar_entry'].flatMap(ofTenant),
  ...ofTenantAbout('chosen_municipality'),
]
