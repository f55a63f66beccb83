import { Link, useSearch } from 'wouter'
import { hrefWith } from '#tab/components/address.ts'
import { OVER_LIST } from '#tab/components/over-list.ts'
import { usePlace } from '#tab/data/place.ts'
import { type Texts, useTexts } from '#tab/texts/texts.ts'
import { writeDay } from '#tab/time/written-day.ts'
import { meetingHours } from './meeting-time.ts'
import { type MeetingsTexts, useMeetingsTexts } from './meetings-texts.ts'
import styles from './month-cell.module.css'
import type { MonthEntry } from './month-entries.ts'
import type { MonthDay } from './month-layout.ts'
import type { SpecialDay } from './special-days.ts'

/** How many lines a day has room for. */
const MOST_LINES = 3
const MOST_DOTS = 4

interface Props {
  readonly of: MonthDay
  readonly week: number
  readonly special: SpecialDay | undefined
  readonly isChosen: boolean
  readonly onChoose: (day: string) => void
}

/** One day of the month: its date, and what stands on it as lines; on a phone as dots. */
export function MonthCell({ of, week, special, isChosen, onChoose }: Props) {
  const texts = useTexts()
  const words = useMeetingsTexts()
  const { today } = usePlace().me
  const { day, entries, isInMonth, isWeekend } = of
  const lines = of.lines.length > MOST_LINES ? of.lines.slice(0, MOST_LINES - 1) : of.lines
  const hidden = entries.length - lines.filter(Boolean).length
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keyboard
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a day of the grid
      role="gridcell"
      className={styles.day}
      tabIndex={isChosen ? 0 : -1}
      aria-selected={isChosen}
      aria-current={day === today ? 'date' : undefined}
      data-day={day}
      data-off={isWeekend || special?.isOff}
      data-other={!isInMonth}
      onClick={(event) => {
        if (!(event.target instanceof Element) || !event.target.closest('a')) onChoose(day)
      }}
    >
      <span className="visually-hidden">{dayName(of, week, day === today, special, texts, words)}</span>
      <span className={styles.date} aria-hidden="true">
        {Number(day.slice(8))}
      </span>
      {special && (
        <span className={styles.special} title={special.name} aria-hidden="true">
          {special.name}
        </span>
      )}
      {/* For the mouse: whoever listens has the day's name, and its lines below the month. */}
      <span className={styles.lines} aria-hidden="true">
        {lines.map((entry, line) =>
          entry ? (
            <Line key={entry.key} entry={entry} day={day} isFirst={entry.from === day || of.isMonday} />
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line that nothing stands on is its place
            <span key={line} className={styles.empty} />
          ),
        )}
        {hidden > 0 && <span className={styles.more}>{words.more(hidden)}</span>}
      </span>
      <span className={styles.dots} aria-hidden="true">
        {entries.slice(0, MOST_DOTS).map(({ key, part }) => (
          <span key={key} data-part={part} />
        ))}
      </span>
    </td>
  )
}

function Line({ entry, day, isFirst }: { entry: MonthEntry; day: string; isFirst: boolean }) {
  const texts = useTexts()
  const words = useMeetingsTexts()
  const search = useSearch()
  const { event, part, from, to } = entry
  const isMeeting = part === 'meeting'
  const before = isMeeting
    ? event.calledOff
      ? texts.meetings.calledOff
      : from === to
        ? meetingHours(event, texts).split('–')[0]
        : ''
    : words.register
  return (
    <Link
      className={styles.line}
      href={hrefWith(`/meetings/${encodeURIComponent(event.id)}`, search, 'all')}
      state={OVER_LIST}
      // The grid is one stop of the keyboard; from its day, Enter opens.
      tabIndex={-1}
      title={event.title}
      data-part={part}
      data-off={event.calledOff ?? false}
      data-begins={from === day}
      data-ends={to === day}
    >
      {isFirst ? (
        <>
          {before && <b>{before} </b>}
          {event.title}
        </>
      ) : (
        '\u00a0'
      )}
    </Link>
  )
}

/** "torsdag den 8. januar 2026, uge 2, 1 møde". */
function dayName(
  { day, entries }: MonthDay,
  week: number,
  isToday: boolean,
  special: SpecialDay | undefined,
  { locale, time }: Texts,
  words: MeetingsTexts,
): string {
  const registrations = entries.filter(({ part }) => part === 'registration').length
  return [
    writeDay(day, locale, 'long'),
    ...(isToday ? [words.isToday] : []),
    ...(special ? [special.name] : []),
    time.week(week),
    words.meetings(entries.length - registrations),
    ...(registrations > 0 ? [words.registrations(registrations)] : []),
  ].join(', ')
}
