import type { Clock } from '#domain/clock.ts'
import { type FeedLine, type FeedPage, readFeedPage } from '#domain/following/feed-page.ts'
import { originOfDeployment } from '#domain/origin.ts'
import type { DraftStore } from '#domain/ports/draft-store.ts'
import type { EditionStore } from '#domain/ports/edition-store.ts'
import type { FeedRefusal, FeedSource } from '#domain/ports/feed-source.ts'
import type { Log } from '#domain/ports/log.ts'
import type { SettingStore } from '#domain/ports/setting-store.ts'
import { keepForReview } from './keep-for-review.ts'

/** What following needs. `publish` says what becomes of an edition: it is published, or kept as a draft for a person. */
export interface FollowPorts {
  readonly source: FeedSource
  readonly publish: 'auto' | 'review'
  readonly editions: Pick<EditionStore, 'publish' | 'withdraw' | 'standing'>
  readonly drafts: Pick<DraftStore, 'add' | 'list' | 'discard'>
  readonly settings: SettingStore
  readonly clock: Clock
  readonly log: Log & { info(details: object, message: string): void }
  /** Hears how each look ended. */
  readonly looked: (how: 'followed' | 'unchanged' | FeedRefusal) => void
}

/** How far the deployment of a name was followed. */
interface Followed {
  readonly source: string
  readonly revision: number
  readonly etag?: string | undefined
}

const KEY = 'follow'
/** With pages of twenty, more than has ever been published. */
const MOST_PAGES = 50

/**
 * Looks what the deployment that is followed has published, and goes on where it left off: each edition is taken whole and
 * then noted, so that a look that breaks off is gone on with by the next. Nothing of a page that is refused is taken.
 */
export async function followEditions(ports: FollowPorts): Promise<void> {
  let isNews = false
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const page = await nextPage(ports)
    if (page === 'refused') return
    if (page !== 'unchanged' && page.publications.length > 0) isNews = true
    if (page === 'unchanged' || !page.more) break
  }
  ports.looked(isNews ? 'followed' : 'unchanged')
}

/** Asks for a page and takes all of it, or nothing. */
async function nextPage(ports: FollowPorts): Promise<FeedPage | 'unchanged' | 'refused'> {
  const followed = await followedUntil(ports)
  const answer = await ports.source.ask(followed.revision, followed.etag)
  if (answer.kind === 'unchanged') return 'unchanged'
  if (answer.kind === 'refused') return refuse(ports, answer.why, answer.detail)
  const page = readFeedPage(answer.body, followed.revision)
  if ('refused' in page) return refuse(ports, page.refused, page.at)
  for (const line of page.publications) {
    if (!(await take(ports, line))) return refuse(ports, 'too-many-drafts', line.edition)
    await ports.settings.set(KEY, { source: followed.source, revision: line.revision })
  }
  if (page.publications.length === 0) await ports.settings.set(KEY, { ...followed, etag: answer.etag })
  return page
}

function refuse({ log, looked, source }: FollowPorts, why: FeedRefusal, detail?: string): 'refused' {
  looked(why)
  const where = { source: source.name, why, ...(detail === undefined ? {} : { detail }) }
  log.error(where, 'what the deployment that is followed has sent was refused: what stood stands')
  return 'refused'
}

async function followedUntil({ settings, source }: FollowPorts): Promise<Followed> {
  const kept = (await settings.get(KEY)) as Followed | undefined
  // Revisions of another deployment say nothing of this one's.
  return kept?.source === source.name ? kept : { source: source.name, revision: 0 }
}

/** Returns false where there is no room for it. */
async function take(ports: FollowPorts, line: FeedLine): Promise<boolean> {
  const { editions, log, source } = ports
  const { edition, content, revision } = line
  const origin = originOfDeployment('job', ports.clock())
  const told = { source: source.name, edition, revision }
  if (ports.publish === 'review') return keepForReview(ports, line, origin)
  const outcome = content ? await editions.publish(content, origin) : await editions.withdraw(edition, origin)
  log.info({ ...told, outcome }, 'an edition of the deployment that is followed was taken')
  return true
}
