import { ofTenant } from './row-security.ts'

/**
 * What each person last asked in each conversation, as it was understood, for a quarter of an hour: the next question may
 * lean on it ("og i januar?"), whichever instance answers. `asked_on` is the database's own clock.
 */
export const RECENT_QUESTION: readonly string[] = [
  `create table recent_question (
    tenant text not null,
    conversation text not null,
    person text not null,
    question jsonb not null,
    asked_on timestamptz not null default now(),
    primary key (tenant, conversation, person))`,
  'create index recent_question_age on recent_question (asked_on)',
  ...ofTenant('recent_question'),
]
