import { useQuery } from '@tanstack/react-query'
import type { YearCalendarItem } from '#api/contract.ts'
import { useApi } from '#tab/data/api-client.ts'
import { usePlace } from '#tab/data/place.ts'
import { pageTexts } from '#tab/texts/page-texts.ts'
import { specialDayNames } from '#tab/texts/special-day-names.ts'
import { useTexts } from '#tab/texts/texts.ts'

type Special = YearCalendarItem['days'][number]

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
  const closed = useClosed()
  const names = specialDayNames[useTexts().language]
  return new Map(
    [...here, ...beside].map(({ day, kind, name }) => [
      day,
      { name: name === undefined ? closed : names[name], isOff: kind !== 'half-day' },
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

const useClosed = pageTexts({ da: 'Kommunen har lukket', en: 'The municipality is closed' })
