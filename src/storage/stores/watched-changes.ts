import type { Changed, Changes } from '#domain/ports/changes.ts'
import { type ChangeFeed, ownTopic, type Topic } from '../change-feed.ts'
import { personAsChooser, topicOfChoice } from './chosen-municipalities.ts'
import { topicOfLanguage } from './language-store.ts'

type Told = (changed: Changed) => void

/** What each kind of topic that is a municipality's is called by those who watch. */
const OF_MUNICIPALITY = {
  standings: 'standings',
  handlings: 'handlings',
  subscriptions: 'subscriptions',
  deliveries: 'deliveries',
  closing: 'settings',
} as const

/** Returns the changes that a feed tells of: for each topic, only those are asked who have said that they look at it. */
export function watchedChanges(feed: Pick<ChangeFeed, 'hearAll'>): Changes {
  const watching = new Map<string, Map<Told, Changed>>()

  function add(topic: Topic, told: Told, changed: Changed): void {
    const those = watching.get(topic) ?? new Map<Told, Changed>()
    watching.set(topic, those.set(told, changed))
  }
  function remove(topic: Topic, told: Told): void {
    const those = watching.get(topic)
    those?.delete(told)
    if (those?.size === 0) watching.delete(topic)
  }

  feed.hearAll((topic) => {
    // Everybody watches the catalogue.
    if (topic === undefined) for (const told of watching.get('catalogue')?.keys() ?? []) told('everything')
    else for (const [told, changed] of watching.get(topic) ?? []) told(changed)
  })

  return {
    watch({ person, municipality }, told) {
      const topics: readonly (readonly [Topic, Changed])[] = [
        ['catalogue', 'catalogue'],
        ['drafts', 'drafts'],
        [ownTopic(person), 'own'],
        [topicOfLanguage(person), 'own'],
        [topicOfChoice(personAsChooser(person)), 'choice'],
        ...Object.entries(OF_MUNICIPALITY).map(
          ([kind, changed]) => [`${kind as keyof typeof OF_MUNICIPALITY} ${municipality}`, changed] as const,
        ),
      ]
      // A function of this watch's own: the same may be told of several.
      const mine: Told = (changed) => told(changed)
      for (const [topic, changed] of topics) add(topic, mine, changed)
      return () => {
        for (const [topic] of topics) remove(topic, mine)
      }
    },
  }
}
