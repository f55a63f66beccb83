import { useQuery } from '@tanstack/react-query'
import type { YearCalendarItem } from '#api/contract.ts'
import { useApi } from '#tab/data/api-client.ts'
import { usePlace } from '#tab/data/place.ts'
import { pageTexts } from '#tab/texts/page-texts.ts'

type Special = YearCalendarItem['days'][number]
type Named = NonNullable<Special['name']>

/** A day on which nobody, or not everybody, is at work. */
export interface SpecialDay {
  readonly name: string
  /** It is a day off; a half day is none. */
  readonly isOff: boolean
}

/**
 * Returns the holidays, half days and the municipality's closing days of a month's year, and of the years beside it that
 * its weeks touch, by day. Until they are known, and where they cannot be had, the month goes without.
 */
export function useSpecialDays(month: string): ReadonlyMap<string, SpecialDay> {
  const year = Number(month.slice(0, 4))
  const here = useYear(year)
  const beside = useYear(month.endsWith('-01') ? year - 1 : month.endsWith('-12') ? year + 1 : year)
  const words = useNames()
  return new Map(
    [...here, ...beside].map(({ day, kind, name }) => [
      day,
      { name: name === undefined ? words.own : words.names[name], isOff: kind !== 'half-day' },
    ]),
  )
}

function useYear(year: number): readonly Special[] {
  const api = useApi()
  const { code } = usePlace().municipality
  const query = useQuery({
    queryKey: ['settings', code, 'year', year],
    queryFn: ({ signal }) =>
      api.get<YearCalendarItem>(`/municipalities/${code}/calendar?year=${year}`, signal),
    staleTime: 3_600_000,
  })
  return query.data?.days ?? []
}

interface Names {
  readonly names: Record<Named, string>
  readonly own: string
}

const da: Names = {
  names: {
    'new-year': 'Nytårsdag',
    'maundy-thursday': 'Skærtorsdag',
    'good-friday': 'Langfredag',
    easter: 'Påskedag',
    'easter-monday': '2. påskedag',
    'great-prayer-day': 'Store bededag',
    ascension: 'Kristi himmelfart',
    whitsun: 'Pinsedag',
    'whit-monday': '2. pinsedag',
    'christmas-eve': 'Juleaften',
    'christmas-day': '1. juledag',
    'second-christmas-day': '2. juledag',
    'new-years-eve': 'Nytårsaften',
    'may-day': '1. maj',
    'constitution-day': 'Grundlovsdag',
    'day-after-ascension': 'Dagen efter Kristi himmelfart',
  },
  own: 'Kommunen har lukket',
}

const en: Names = {
  names: {
    'new-year': "New Year's Day",
    'maundy-thursday': 'Maundy Thursday',
    'good-friday': 'Good Friday',
    easter: 'Easter Sunday',
    'easter-monday': 'Easter Monday',
    'great-prayer-day': 'Great Prayer Day',
    ascension: 'Ascension Day',
    whitsun: 'Whit Sunday',
    'whit-monday': 'Whit Monday',
    'christmas-eve': 'Christmas Eve',
    'christmas-day': 'Christmas Day',
    'second-christmas-day': 'Second Christmas Day',
    'new-years-eve': "New Year's Eve",
    'may-day': 'May Day',
    'constitution-day': 'Constitution Day',
    'day-after-ascension': 'Day after Ascension Day',
  },
  own: 'The municipality is closed',
}

const useNames = pageTexts({ da, en })
