import type { Stores } from '#domain/ports/stores.ts'
import type { Scope } from '#domain/scope.ts'
import { narrowedAudit } from './audit.ts'
import { narrowedCalendarEntries } from './calendar-entries.ts'
import { narrowedCalendarFeeds } from './calendar-feeds.ts'
import { narrowedChanges } from './changes.ts'
import { narrowedConversations } from './conversations.ts'
import { demandsOn } from './demands.ts'
import { narrowedDrafts } from './drafts.ts'
import { narrowedEditions } from './editions.ts'
import { narrowedHandlings } from './handlings.ts'
import { isOursIn } from './is-ours.ts'
import { narrowedLanguages } from './languages.ts'
import { narrowedLiveCards } from './live-cards.ts'
import { narrowedMunicipalitySettings } from './municipality-settings.ts'
import { narrowedOutbox } from './outbox.ts'
import { narrowedRecentQuestions } from './recent-questions.ts'
import { narrowedSeenRoles } from './seen-roles.ts'
import { narrowedStandings } from './standings.ts'
import { narrowedSubscriptions } from './subscriptions.ts'
import { narrowedTeams } from './teams.ts'

/** Stores that see everything, for what a conversation left with a municipality that its tenant has no more. */
type Anywhere = Pick<Stores, 'conversations' | 'subscriptions'>

/**
 * Returns the stores as a scope sees them. This folder is the one place that says, for every method of every port, what
 * it demands: a municipality or a tenant of the scope, everything, or that rows outside are as if they were not there.
 */
export function narrowedStores(stores: Stores, scope: Scope, anywhere: Anywhere): Stores {
  const demand = demandsOn(scope)
  const conversations = narrowedConversations(stores.conversations, anywhere.conversations, scope, demand)
  const isOurs = isOursIn(scope, conversations)
  return {
    editions: narrowedEditions(stores.editions, demand),
    drafts: narrowedDrafts(stores.drafts, demand),
    standings: narrowedStandings(stores.standings, demand),
    handlings: narrowedHandlings(stores.handlings, demand),
    conversations,
    subscriptions: narrowedSubscriptions(stores.subscriptions, anywhere.subscriptions, scope, demand, isOurs),
    municipalitySettings: narrowedMunicipalitySettings(stores.municipalitySettings, demand),
    outbox: narrowedOutbox(stores.outbox, scope, demand, isOurs),
    liveCards: narrowedLiveCards(stores.liveCards, demand),
    calendarEntries: narrowedCalendarEntries(stores.calendarEntries, conversations, demand),
    calendarFeeds: narrowedCalendarFeeds(stores.calendarFeeds, demand),
    teams: narrowedTeams(stores.teams, scope, demand),
    seenRoles: narrowedSeenRoles(stores.seenRoles, demand),
    languages: narrowedLanguages(stores.languages, demand),
    recentQuestions: narrowedRecentQuestions(stores.recentQuestions, demand),
    audit: narrowedAudit(stores.audit, scope, demand),
    changes: narrowedChanges(stores.changes, demand),
  }
}
