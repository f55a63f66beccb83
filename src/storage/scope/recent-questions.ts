import type { RecentQuestions } from '#domain/ports/recent-questions.ts'
import type { Demands } from './demands.ts'

/** What is asked in a tenant's conversations is known to it alone. */
export function narrowedRecentQuestions(recent: RecentQuestions, demand: Demands): RecentQuestions {
  return {
    async of(conversation, person) {
      demand.tenant(conversation.tenant)
      return recent.of(conversation, person)
    },
    async keep(conversation, ...asked) {
      demand.tenant(conversation.tenant)
      return recent.keep(conversation, ...asked)
    },
  }
}
