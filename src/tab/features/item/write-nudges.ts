import type { DeliveryItem, NudgeItem } from '#api/contract.ts'
import type { ItemTexts } from './item-texts.ts'

/** Returns why a nudge came, by its stage: "3 dage før fristen". A stage without words of ours is shown as it is. */
export function stageWords(stage: string, { nudges }: ItemTexts): string {
  const [name, count] = stage.split('-')
  if (name === 'before') return nudges.before(Number(count))
  if (name === 'overdue') return nudges.overdue(Number(count))
  if (stage === 'due' || stage === 'decided' || stage === 'woken') return nudges[stage]
  return stage
}

/** Returns where a card went. Whose chat it was is theirs to tell. */
export function placeWords({ team, channel }: DeliveryItem, { nudges }: ItemTexts): string {
  return [team, channel].filter((name) => name !== undefined).join(' · ') || nudges.chat
}

/** The first nudge to come, to all channels that get one then, and how many come after it. */
export interface NextNudge {
  readonly day: string
  readonly channels: readonly string[]
  readonly why: string
  /** It is what a new channel would be sent: none follows the item yet. */
  readonly nobodys: boolean
  readonly later: number
}

/** Returns what comes next of nudges given in their order; undefined where none is to come. */
export function nextNudge(nudges: readonly NudgeItem[]): NextNudge | undefined {
  const followed = nudges.filter(({ subscription }) => subscription !== undefined)
  const [first] = followed.length > 0 ? followed : nudges
  if (!first) return undefined
  const day = first.at.slice(0, 10)
  const then = followed.filter(({ at }) => at.startsWith(day))
  return {
    day,
    channels: [...new Set(then.map(({ channel }) => channel))],
    why: first.why,
    nobodys: followed.length === 0,
    later: followed.length === 0 ? nudges.length - 1 : followed.length - then.length,
  }
}
