import { Button } from '@fluentui/react-components'
import { CalendarLtr20Regular } from '@fluentui/react-icons/svg/calendar-ltr'
import { useNotify } from '#tab/components/notices.tsx'
import { useHostDeeds } from '#tab/data/host-deeds.ts'
import { signInTrouble } from '#tab/host/sign-in-trouble.ts'
import { useHostCalendarTexts } from './host-calendar-texts.ts'
import { meetingDraft } from './meeting-draft.ts'

/** Lets the person make the entry themselves, in the host's own calendar with all filled in; nothing where it has none. */
export default function ComposeEntry({ link }: { link: string }) {
  const words = useHostCalendarTexts()
  const { calendar } = useHostDeeds() ?? {}
  const notify = useNotify()
  const draft = meetingDraft(link)
  if (!calendar || !draft) return null
  const compose = () =>
    calendar.compose(draft).catch((error: unknown) => {
      // Who closes it again has done what they wanted.
      if (signInTrouble(error) === 'sign-in-cancelled') return
      notify({ kind: 'failed', text: words.notComposed })
    })
  return (
    <li>
      <Button size="small" icon={<CalendarLtr20Regular />} onClick={compose}>
        {words.compose}
      </Button>
    </li>
  )
}
