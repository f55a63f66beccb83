import type { ChannelItem } from '#api/contract.ts'
import type { ChannelTexts } from './channel-texts.ts'

const MOST_NAMES = 4

/** Returns what a channel follows in words: "aftaler og opgaver kun fra FLIS og SAPA, kun for programledere". */
export function followedWords(
  { settings }: Pick<NonNullable<ChannelItem['subscription']>, 'settings'>,
  solutions: ChannelItem['solutions'],
  words: ChannelTexts,
  locale: string,
): string {
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const { mode } = settings.solutions
  const names = solutions.map(({ name }) => name)
  const others = names.length - MOST_NAMES
  const shown = others > 0 ? [...names.slice(0, MOST_NAMES), words.more(others)] : names
  const which = mode === 'all' ? words.which.all : `${words.which[mode]} ${list.format(shown)}`
  const kinds = list.format(settings.kinds.map((kind) => words.kinds[kind]))
  const roles = settings.roles.length > 0 ? [words.onlyFor(list.format(settings.roles))] : []
  return [`${kinds} ${which}`, ...roles].join(', ')
}
