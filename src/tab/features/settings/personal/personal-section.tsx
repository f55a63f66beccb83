import { CalendarFeed } from '#tab/features/calendar-feed/calendar-feed.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { OwnNudges } from './own-nudges.tsx'
import { OwnPlace } from './own-place.tsx'

/** What is the person's alone. */
export function PersonalSection() {
  return (
    <>
      <LanguageChoice />
      <OwnPlace />
      <OwnNudges />
      <CalendarFeed />
    </>
  )
}
