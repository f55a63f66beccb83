import type { Log } from '#domain/ports/log.ts'
import type { MunicipalityData } from '#domain/ports/municipality-data.ts'
import type { PersonalData } from '#domain/ports/personal-data.ts'
import type { ScopedStores, Stores } from '#domain/ports/stores.ts'
import { EVERYTHING, type Scope } from '#domain/scope.ts'
import type { Database } from './database.ts'
import { municipalityData } from './municipality-data/municipality-data.ts'
import { personalData } from './personal-data/personal-data.ts'
import type { EnqueueIn } from './queue/job-queue.ts'
import { narrowedStores } from './scope/narrowed-stores.ts'
import { auditTrail } from './stores/audit-trail.ts'
import { calendarEntryStore } from './stores/calendar-entry-store.ts'
import { calendarFeedStore } from './stores/calendar-feed-store.ts'
import { chosenMunicipalities } from './stores/chosen-municipalities.ts'
import { conversationStore } from './stores/conversation-store.ts'
import { draftStore } from './stores/draft-store.ts'
import { editionStore } from './stores/edition-store.ts'
import { handlingStore, keptHandlings } from './stores/handling-store.ts'
import { keptLanguages, languageStore } from './stores/language-store.ts'
import { liveCardBuffer, liveCards } from './stores/live-cards.ts'
import { keptMunicipalitySettings, municipalitySettingsStore } from './stores/municipality-settings-store.ts'
import { outbox } from './stores/outbox.ts'
import { questionsWritten, recentQuestions } from './stores/recent-questions.ts'
import { rolesWritten, seenRoles } from './stores/seen-roles.ts'
import { keptRecords, standingStore } from './stores/standing-store.ts'
import { subscriptionStore } from './stores/subscription-store.ts'
import { teamStore } from './stores/team-store.ts'
import { watchedChanges } from './stores/watched-changes.ts'

/** The stores, and what looks through all that they keep. */
interface StoresWithin extends ScopedStores {
  readonly personalData: PersonalData
  readonly municipalityData: MunicipalityData
}

/** Returns the stores of an open database for any scope: what is kept in memory is made once and shared by all. */
export function storesWithin(database: Database, enqueueIn: EnqueueIn, log: Log): StoresWithin {
  const { changes } = database
  const editions = editionStore(database.db, changes, enqueueIn)
  const drafts = draftStore(database.db, changes)
  const records = keptRecords(database)
  const handlings = keptHandlings(database)
  const chosen = chosenMunicipalities(database)
  const closing = keptMunicipalitySettings(database)
  const written = rolesWritten()
  const spoken = keptLanguages(database)
  const asked = questionsWritten()
  const cards = liveCardBuffer(database.db, enqueueIn, log)
  const watched = watchedChanges(changes)
  const anywhere = {
    conversations: conversationStore(database.db, chosen, changes),
    subscriptions: subscriptionStore(database.db, changes),
  }

  function storesFor(scope: Scope): Stores {
    const db = database.within(scope)
    const stores = {
      editions,
      drafts,
      standings: standingStore(db, records, changes, enqueueIn),
      handlings: handlingStore(db, handlings, changes, enqueueIn),
      conversations: conversationStore(db, chosen, changes),
      subscriptions: subscriptionStore(db, changes),
      municipalitySettings: municipalitySettingsStore(db, closing, changes),
      outbox: outbox(db, changes, enqueueIn),
      liveCards: liveCards(db, cards),
      calendarEntries: calendarEntryStore(db, database.db, changes, enqueueIn),
      calendarFeeds: calendarFeedStore(db, database.db, changes),
      teams: teamStore(db),
      seenRoles: seenRoles(db, written),
      languages: languageStore(database.db, spoken, changes),
      recentQuestions: recentQuestions(db, asked),
      audit: auditTrail(db),
      changes: watched,
    }
    return narrowedStores(stores, scope, anywhere)
  }

  const forgotten = () => {
    records.forget()
    handlings.forget()
    chosen.forgetAll()
    spoken.forget()
  }

  const made = new WeakMap<Scope, Stores>()
  return {
    system: storesFor(EVERYTHING),
    personalData: personalData(database.db, { enqueueIn, changes, flush: cards.flush, forgotten }),
    municipalityData: municipalityData(database.db, cards.flush),
    as(scope) {
      const known = made.get(scope)
      if (known) return known
      const stores = storesFor(scope)
      made.set(scope, stores)
      return stores
    },
  }
}
