import { Button } from '@fluentui/react-components'
import { useLocation, useSearch } from 'wouter'
import { type Texts, useTexts } from '#tab/texts/texts.ts'
import { writeDay } from '#tab/time/written-day.ts'
import styles from './more-filters.module.css'
import { type MoreFilters, moreFiltersIn, WITHOUT_CONTROLS } from './read-more-filters.ts'

/**
 * Says which filters an address brings that the list has no control for, and takes them away; nothing of those that the
 * list does not go by.
 */
export function MoreFiltersNote({ ignored = [] }: { ignored?: readonly (keyof MoreFilters)[] | undefined }) {
  const texts = useTexts()
  const search = useSearch()
  const [path, navigate] = useLocation()
  const filters = moreFiltersIn(search)
  const said = wordsOf({ ...filters, ...Object.fromEntries(ignored.map((name) => [name, undefined])) }, texts)
  if (said.length === 0) return null
  const clear = () => {
    const params = new URLSearchParams(window.location.search)
    for (const name of WITHOUT_CONTROLS) params.delete(name)
    navigate(params.size > 0 ? `${path}?${params}` : path, { replace: true })
  }
  return (
    <p className={styles.note}>
      {texts.list.only(said.join(' · '))}
      <Button size="small" onClick={clear}>
        {texts.list.clear}
      </Button>
    </p>
  )
}

function wordsOf({ kind, role, from, to, due }: MoreFilters, texts: Texts): string[] {
  const { locale, list, kinds, meetings, overview } = texts
  const named: Readonly<Record<string, string>> = {
    ...kinds,
    webinar: meetings.webinar,
    meeting: meetings.meeting,
  }
  const day = (text: string) => writeDay(text, locale, 'long')
  return [
    ...(kind === undefined ? [] : [(named[kind] ?? kind).toLowerCase()]),
    ...(role === undefined ? [] : [role]),
    ...(from === undefined ? [] : [list.from(day(from))]),
    ...(to === undefined ? [] : [list.to(day(to))]),
    ...(due === undefined ? [] : [overview.only[due]]),
  ]
}
