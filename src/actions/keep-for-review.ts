import type { FeedLine } from '#domain/following/feed-page.ts'
import type { Origin } from '#domain/origin.ts'
import { sameValue } from '#domain/review/same-value.ts'
import type { FollowPorts } from './follow-editions.ts'
import { sha256 } from './sha256.ts'

type Ports = Pick<FollowPorts, 'editions' | 'drafts' | 'source' | 'log'>

/** More drafts than may be open. */
const ALL_OPEN = 200

/**
 * Keeps an edition of the deployment that is followed as a draft that a person signs off; one that is open of an earlier
 * revision of it is discarded. Returns false where there is no room. What was withdrawn there stands here until somebody
 * takes it back: the log says so.
 */
export async function keepForReview(ports: Ports, line: FeedLine, origin: Origin): Promise<boolean> {
  const { edition, content, revision } = line
  const told = { source: ports.source.name, edition, revision }
  await discardOlder(ports, edition, origin)
  const stands = (await ports.editions.standing()).find((one) => one.edition === edition)
  if (!content) {
    if (stands)
      ports.log.warn(told, 'the deployment that is followed has withdrawn an edition that stands here')
    return true
  }
  if (sameValue(stands?.content, content)) return true
  const hash = await sha256(new TextEncoder().encode(JSON.stringify(content)))
  const draft = { edition: content, found: {}, problems: [], left: [] }
  const file = { name: nameOf(ports, edition), hash, again: true }
  const kept = await ports.drafts.add(file, { draft, decisions: [] }, origin)
  if (kept.outcome !== 'too-many')
    ports.log.info(
      { ...told, draft: kept.draft.id },
      'an edition of the deployment that is followed waits for review',
    )
  return kept.outcome !== 'too-many'
}

const nameOf = ({ source }: Ports, edition: string) => `${source.name}: ${edition}`

async function discardOlder(ports: Ports, edition: string, origin: Origin): Promise<void> {
  const { drafts } = await ports.drafts.list({ state: 'open', limit: ALL_OPEN })
  const older = drafts.filter(({ name }) => name === nameOf(ports, edition))
  for (const { id, version } of older) await ports.drafts.discard(id, version, origin)
}
