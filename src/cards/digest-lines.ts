import type { DigestSpec } from '#domain/card-spec.ts'
import { dueOf, type Obligation } from '#domain/catalogue.ts'
import type { Event } from '#domain/edition.ts'
import { isSettled } from '#domain/standing.ts'
import { urgencyOf } from '#domain/urgency.ts'
import { type CardContext, standingIn } from './context.ts'

type SpecLine = DigestSpec['lines'][number]

/** A line of a morning card with what it is about. */
export type DigestLine =
  | { readonly spec: SpecLine; readonly obligation: Obligation; readonly event?: undefined }
  | {
      readonly spec: SpecLine
      readonly event: Event
      readonly reminder: 'registration' | 'meeting'
      readonly obligation?: undefined
    }

/** The lines of a morning card: what presses, and what was due so long ago that nobody knows any more. */
export interface DigestLines {
  readonly current: readonly DigestLine[]
  readonly old: readonly DigestLine[]
}

/** Returns the lines of a spec, in its order. What has left the catalogue since then has nothing more to say. */
export function digestLines(spec: DigestSpec, context: CardContext): DigestLines {
  const lines = spec.lines.flatMap((line) => lineOf(line, context))
  const old = lines.filter((line) => isOld(line, context))
  const current = lines.filter((line) => !old.includes(line))
  return { current, old }
}

/** Returns whether there is still something to do about a line. */
export function isOpen(line: DigestLine, context: CardContext): boolean {
  return line.obligation ? !isSettled(standingIn(context, line.obligation.id)) : !line.event.calledOff
}

function lineOf(spec: SpecLine, { catalogue }: CardContext): readonly DigestLine[] {
  if (spec.type === 'registration' || spec.type === 'meeting') {
    const event = catalogue.events.get(spec.item)
    return event ? [{ spec, event, reminder: spec.type }] : []
  }
  const obligation = catalogue.obligations.get(spec.item)
  return obligation ? [{ spec, obligation }] : []
}

function isOld({ obligation }: DigestLine, context: CardContext): boolean {
  if (!obligation) return false
  const standing = standingIn(context, obligation.id)
  return !isSettled(standing) && urgencyOf(dueOf(obligation), standing, context.today) === 'long-overdue'
}
