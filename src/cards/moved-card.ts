import type { MeetingBefore, MovedSpec } from '#domain/card-spec.ts'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import { isBehind, isOff } from '#domain/moved-events.ts'
import type { Card } from '#domain/ports/messenger.ts'
import type { CardContext } from './context.ts'
import { buttons, execute, openUrl } from './elements/button.ts'
import { card } from './elements/card.ts'
import { container } from './elements/container.ts'
import type { Element } from './elements/element.ts'
import { heading, line, run } from './elements/text.ts'
import { foreign } from './foreign-text.ts'
import { eventTitle } from './rows/event-row.ts'
import { textsFor } from './texts/texts-for.ts'
import { capitalised, formatDay } from './wording/days.ts'
import { eventTime } from './wording/times.ts'

/** Returns what a person is told of a meeting in their calendar: as it was, as it is now, and how their calendar has it. */
export function movedCard(spec: MovedSpec, context: CardContext): Card {
  const { language } = spec
  const event = context.catalogue.events.get(spec.event)
  const head = movedHeading(spec, event)
  if (!event) {
    const title = spec.was ? [line([run(foreign(spec.was.title, 160))])] : []
    return card({ language, speak: head, body: [heading(head, 'medium'), ...title] })
  }
  return card({
    language,
    speak: `${head}. ${capitalised(eventTime(event, language))}.`,
    body: [
      heading(head, 'medium'),
      eventTitle(event, context.catalogue, language),
      ...timeLines(spec, event),
      ...otherLines(spec, event),
      ...calendarLines(event, context.entry, language),
      ...buttons(
        [
          ...calendarButton(event, context.entry, language),
          ...(isNew(spec.was, event, 'joinUrl') && !isOff(event)
            ? openUrl(textsFor(language).buttons.join, event.joinUrl)
            : []),
          ...openUrl(textsFor(language).buttons.open, context.links.item('event', event.id)),
        ],
        'medium',
      ),
    ],
  })
}

/** Returns what has become of a meeting, in a few words of our own. */
export function movedHeading({ was, language, calledOff }: MovedSpec, event: Event | undefined): string {
  const { head } = textsFor(language).moved
  if (event ? isOff(event) : calledOff) return head.off
  if (was?.calledOff) return head.on
  return event && was && timesOf(was) !== timesOf(event) ? head.moved : head.changed
}

const timesOf = ({ start, end, timeZone }: MeetingBefore) => [start, end, timeZone].join(' ')
const isNew = (was: MeetingBefore | undefined, now: MeetingBefore, of: keyof MeetingBefore) =>
  was !== undefined && was[of] !== now[of]

function timeLines({ was, language }: MovedSpec, now: Event): readonly Element[] {
  const { moved } = textsFor(language)
  const time = (event: MeetingBefore) => eventTime(event, language)
  if (isOff(now)) return [line([run(moved.wasToBe(time(was ?? now)))])]
  if (!was) return [line([run(capitalised(time(now)), { bold: true, size: 'medium' })])]
  const elsewhere = isNew(was, now, 'place') || isNew(was, now, 'online')
  const whole = (event: MeetingBefore) =>
    elsewhere ? `${time(event)} · ${placeOf(event, language)}` : time(event)
  if (whole(was) === whole(now)) return [line([run(capitalised(time(now)), { bold: true, size: 'medium' })])]
  return [
    line([run(`${moved.before}: ${whole(was)}`, { subtle: true })]),
    line([run(`${moved.now}: ${whole(now)}`, { bold: true, size: 'medium' })]),
  ]
}

function placeOf({ online, place }: MeetingBefore, language: Language): string {
  const { event, moved } = textsFor(language)
  const [before, after] = event.online
  const where = [
    ...(online === undefined ? [] : [`${before}${foreign(online, 60)}${after}`]),
    ...(place === undefined ? [] : [foreign(place, 120)]),
  ]
  return where.length > 0 ? where.join(', ') : moved.nowhere
}

/** What has changed besides time and place. */
function otherLines({ was, language }: MovedSpec, now: Event): readonly Element[] {
  const { moved } = textsFor(language)
  if (!was || isOff(now)) return []
  const lines = [
    ...(isNew(was, now, 'title') ? [moved.title(foreign(was.title, 160))] : []),
    ...registrationLine(was, now, language),
    ...(isNew(was, now, 'joinUrl') || isNew(was, now, 'source') ? [moved.link] : []),
  ]
  const isSame = (['start', 'end', 'timeZone', 'online', 'place'] as const).every(
    (of) => !isNew(was, now, of),
  )
  const said = lines.length === 0 && isSame && !was.calledOff ? [moved.other] : lines
  return said.map((words) => line([run(words)]))
}

function registrationLine(was: MeetingBefore, now: Event, language: Language): readonly string[] {
  const { event, moved } = textsFor(language)
  const [before, after] = [was.registration?.deadline, now.registration?.deadline]
  if (before === after) return []
  if (after === undefined) return [moved.noRegistration]
  const by = event.registerBy(formatDay(after, language, 'full'))
  return [
    before === undefined
      ? by
      : `${by} (${moved.before.toLowerCase()}: ${formatDay(before, language, 'full')})`,
  ]
}

function calendarLines(event: Event, entry: number | undefined, language: Language): readonly Element[] {
  const { moved } = textsFor(language)
  if (entry !== undefined && isOff(event))
    return [line([run(entry < event.revision ? moved.stillThere : moved.markedOff)])]
  if (entry !== undefined && isBehind(entry, event))
    return [line([run(moved.kept, { subtle: true, size: 'small' })])]
  const said = entry === undefined ? moved.gone : moved.right
  return [
    container([line([run(`✓ ${said}`, { colour: 'good', bold: true })], 'none')], {
      style: 'good',
      spacing: 'medium',
    }),
  ]
}

function calendarButton(event: Event, entry: number | undefined, language: Language): readonly Element[] {
  const { buttons: titles } = textsFor(language)
  if (entry === undefined || !isBehind(entry, event)) return []
  const positive = { style: 'positive' } as const
  return isOff(event)
    ? [execute(titles.removeFromCalendar, { verb: 'remove-from-calendar', event: event.id }, positive)]
    : [execute(titles.updateCalendar, { verb: 'add-to-calendar', event: event.id }, positive)]
}
