import type { DraftStore } from '#domain/ports/draft-store.ts'
import type { Demands } from './demands.ts'

/** Drafts are the deployment's: nobody answers for them yet, and no tenant sees them. */
export function narrowedDrafts(drafts: DraftStore, demand: Demands): DraftStore {
  return {
    async add(...given) {
      demand.everything()
      return drafts.add(...given)
    },
    async ofFile(hash) {
      demand.everything()
      return drafts.ofFile(hash)
    },
    async find(id) {
      demand.everything()
      return drafts.find(id)
    },
    async textOf(id) {
      demand.everything()
      return drafts.textOf(id)
    },
    async list(query) {
      demand.everything()
      return drafts.list(query)
    },
    async save(...change) {
      demand.everything()
      return drafts.save(...change)
    },
    async discard(...change) {
      demand.everything()
      return drafts.discard(...change)
    },
  }
}
