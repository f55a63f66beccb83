/**
 * In somebody's own chat what they follow and what a ladder brings can be of two municipalities, which have a card each a
 * morning; a channel has one, whatever it follows. And for which deadline an item was put off: where that has moved since,
 * it rests no longer than the new one allows.
 */
export const OWN_CHATS: readonly string[] = [
  'alter table morning add column in_person boolean not null default false',
  'alter table morning drop constraint morning_conversation_day_key',
  'create unique index morning_of_channel on morning (conversation, day) where not in_person',
  'create index morning_conversation on morning (conversation, day)',
  'alter table delivery drop constraint delivery_conversation_day_key',
  'alter table delivery add constraint delivery_morning_key unique (municipality, conversation, day)',
  'create index delivery_conversation on delivery (conversation, day)',
  'alter table handling add column deadline_key text',
  'alter table handling_history add column deadline_key text',
]
