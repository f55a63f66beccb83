import type { KnownInMail, KnownItems } from '#actions/known-in-mail.ts'
import type { NudgeState } from '#actions/nudge-state.ts'
import type { Obligation } from '#domain/catalogue.ts'
import type { Language } from '#domain/language.ts'
import { placeNameOf } from '#domain/place-name.ts'
import type { Standing } from '#domain/standing.ts'
import type { KnownItem } from './mail-contract.ts'
import type { KnownByKey } from './mail-json.ts'

/** Returns the address of an item in the tab. */
export type ThingUrl = (type: KnownItem['type'], id: string) => string

/** Returns what is known of a mail's items as the contract has it. */
export function knownJson(
  known: ReadonlyMap<string, KnownItems>,
  urlOf: ThingUrl,
  language: Language,
): KnownByKey {
  return new Map(
    [...known].map(([key, { sure, items }]) => [
      key,
      { sure, items: items.map((item) => itemJson(item, urlOf, language)) },
    ]),
  )
}

function itemJson(known: KnownInMail, urlOf: ThingUrl, language: Language): KnownItem {
  const { thing, why, differs, calendar, standing, snoozedUntil, nudge } = known
  const { id, title, calledOff } = thing.item
  return {
    ...{ type: thing.type, id, title },
    why: { ...why },
    url: urlOf(thing.type, id),
    differs: differs.map((one) => ({ ...one })),
    ...(calledOff && { calledOff: true as const }),
    inCalendar: calendar !== 'none',
    movedSince: calendar === 'moved',
    ...(thing.type !== 'event' &&
      standing &&
      standing.state !== 'called-off' && {
        standing: {
          state: stateOf(thing.type, standing.state),
          ...(standing.asOf !== undefined && { asOf: standing.asOf, source: standing.source.kind }),
          ...(snoozedUntil !== undefined && { snoozedUntil }),
        },
      }),
    ...(nudge && { nudge: nudgeJson(nudge, language) }),
  }
}

function stateOf(
  type: Obligation['type'],
  state: Exclude<Standing['state'], 'called-off'>,
): NonNullable<KnownItem['standing']>['state'] {
  if (state === 'not-ours') return state
  if (type === 'agreement') return state === 'fulfilled' ? 'signed' : state === 'open' ? 'unsigned' : state
  return state === 'fulfilled' ? 'done' : 'open'
}

function nudgeJson({ state, next, channels }: NudgeState, language: Language) {
  return {
    state,
    ...(next !== undefined && { next }),
    channels: channels.map((conversation) => placeNameOf(conversation, language)),
  }
}
