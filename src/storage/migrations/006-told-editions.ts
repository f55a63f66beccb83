import { ofMunicipality } from './row-security.ts'

/**
 * Which editions a channel knows, so that it is told of each one's changes once. `day` is the morning whose card tells of
 * it; null for those from before the channel said yes, which are no news to it.
 */
export const TOLD_EDITIONS: readonly string[] = [
  `create table told_edition (
    municipality text not null,
    conversation text not null,
    edition text not null,
    day date,
    primary key (municipality, conversation, edition))`,
  `insert into told_edition (municipality, conversation, edition)
    select subscription.municipality, subscription.conversation, edition.id from subscription cross join edition`,
  ...ofMunicipality('told_edition'),
]
