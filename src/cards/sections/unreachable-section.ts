import type { DigestSpec } from '#domain/card-spec.ts'
import type { Language } from '#domain/language.ts'
import type { UnreachableWhy } from '#domain/subscription.ts'
import { container } from '../elements/container.ts'
import type { Element } from '../elements/element.ts'
import { line, run } from '../elements/text.ts'
import { foreign } from '../foreign-text.ts'

type Channel = NonNullable<DigestSpec['unreachable']>[number]

interface UnreachableTexts {
  heading(count: number): string
  readonly unnamed: string
  /** What can be done where Fristvagt is not there any more, and where it is there and may not write. */
  readonly addAgain: string
  readonly allow: string
  more(count: number): string
}

const TEXTS: Record<Language, UnreachableTexts> = {
  da: {
    heading: (count) =>
      count === 1
        ? 'Jeg kan ikke længere skrive i en af jeres kanaler'
        : 'Jeg kan ikke længere skrive i flere af jeres kanaler',
    unnamed: 'En kanal, som jeg ikke kender navnet på',
    addAgain: 'Tilføj Fristvagt til teamet igen, eller slå påmindelser til i en anden kanal.',
    allow: 'Bed jeres Teams-administrator om at lade Fristvagt skrive dér igen.',
    more: (count) => `Og ${count} mere.`,
  },
  en: {
    heading: (count) =>
      count === 1
        ? 'I can no longer write in one of your channels'
        : 'I can no longer write in several of your channels',
    unnamed: 'A channel whose name I do not know',
    addAgain: 'Add Fristvagt to the team again, or turn nudges on in another channel.',
    allow: 'Ask your Teams administrator to let Fristvagt write there again.',
    more: (count) => `And ${count} more.`,
  },
}

const SHOWN_CHANNELS = 3
const LONGEST_NAME = 30
const GONE: ReadonlySet<UnreachableWhy> = new Set(['removed', 'not-found', 'not-installed'])

/**
 * Returns the channels as they are drawn. Their names ride in every button of the card: they are cut as they are shown,
 * and left out of those that are only counted.
 */
export function shownChannels(channels: readonly Channel[]): readonly Channel[] {
  const cut = (name: string | undefined) => name && foreign(name, LONGEST_NAME)
  return channels.map(({ team, channel, why }, index) => {
    if (index >= SHOWN_CHANNELS) return { why }
    const names = { team: cut(team), channel: cut(channel) }
    return { ...(names.team && { team: names.team }), ...(names.channel && { channel: names.channel }), why }
  })
}

/** Returns which channels get no nudges any more, and what somebody can do about it. */
export function unreachableSection(channels: readonly Channel[], language: Language): Element {
  const texts = TEXTS[language]
  const left = channels.length - SHOWN_CHANNELS
  const shown = channels.slice(0, SHOWN_CHANNELS)
  return container(
    [
      line([run(texts.heading(channels.length), { colour: 'warning', bold: true })], 'none'),
      ...withCure(
        shown.filter(({ why }) => GONE.has(why)),
        texts.addAgain,
        texts,
      ),
      ...withCure(
        shown.filter(({ why }) => !GONE.has(why)),
        texts.allow,
        texts,
      ),
      ...(left > 0 ? [line([run(texts.more(left), { size: 'small' })])] : []),
    ],
    { style: 'warning', spacing: 'large' },
  )
}

/** Returns what can be done about a channel that Teams lets nothing into. */
export function unreachableCure(why: UnreachableWhy, language: Language): string {
  return TEXTS[language][GONE.has(why) ? 'addAgain' : 'allow']
}

/** Returns the channels that one and the same thing helps, and what that is. */
function withCure(channels: readonly Channel[], cure: string, texts: UnreachableTexts): readonly Element[] {
  if (channels.length === 0) return []
  return [
    ...channels.map((channel) => line([run(nameOf(channel, texts))])),
    line([run(cure, { subtle: true, size: 'small' })]),
  ]
}

function nameOf({ team, channel }: Channel, { unnamed }: UnreachableTexts): string {
  const names = [team, channel].flatMap((name) => (name === undefined ? [] : [foreign(name, LONGEST_NAME)]))
  return names.length > 0 ? names.join(' › ') : unnamed
}
