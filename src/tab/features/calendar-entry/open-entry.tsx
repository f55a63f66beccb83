import { Button } from '@fluentui/react-components'
import { CalendarLtr20Regular } from '@fluentui/react-icons/svg/calendar-ltr'
import type { StandingEntry } from '#api/contract.ts'
import { useNotify } from '#tab/components/notices.tsx'
import { useApi } from '#tab/data/api-client.ts'
import { useHostDeeds } from '#tab/data/host-deeds.ts'
import { ENTRIES_PATH } from '#tab/data/own-entries.ts'
import { useTexts } from '#tab/texts/texts.ts'
import type { CalendarTarget } from './calendar-target.ts'
import { useHostCalendarTexts } from './host-calendar-texts.ts'

interface Props {
  readonly target: CalendarTarget
  /** Where it is in Outlook on the web, as far as that is known. */
  readonly webLink: string | undefined
}

/** Opens what stands in the person's calendar: in the host's own, or else in Outlook on the web. */
export default function OpenEntry({ target, webLink }: Props) {
  const words = useHostCalendarTexts()
  const api = useApi()
  const calendarWords = useTexts().calendar
  const { calendar, openLink } = useHostDeeds() ?? {}
  const notify = useNotify()
  if (!calendar)
    return webLink === undefined ? null : (
      <a href={webLink} target="_blank" rel="noreferrer">
        {calendarWords.openEntry}
      </a>
    )
  const open = async () => {
    try {
      const { part, id } = target.entry
      const found = await api.get<StandingEntry>(`${ENTRIES_PATH}/${part}/${encodeURIComponent(id)}`)
      if (found.entry === undefined) throw new Error('it stands there no more')
      await calendar.open(found.entry).catch((error: unknown) => {
        if (found.webLink === undefined || !openLink) throw error
        return openLink(found.webLink)
      })
    } catch {
      notify({ kind: 'failed', text: words.notOpened })
    }
  }
  return (
    <Button
      appearance="subtle"
      icon={<CalendarLtr20Regular />}
      aria-label={`${words.open}: ${target.title}`}
      onClick={open}
    >
      {words.open}
    </Button>
  )
}
