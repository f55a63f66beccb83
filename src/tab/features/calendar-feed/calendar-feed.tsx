import { useId, useRef, useState } from 'react'
import type { CalendarFeedItem } from '#api/contract.ts'
import { sayProblem } from '#tab/data/api-problem.ts'
import { useCalendarFeed } from '#tab/data/calendar-feed.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { dayInDenmark, writeDay } from '#tab/time/written-day.ts'
import styles from './calendar-feed.module.css'
import { FeedAddress } from './feed-address.tsx'
import { FeedButtons } from './feed-buttons.tsx'

/** The subscription to all meetings: an address that is shown once, and its end. Nothing until it is known. */
export function CalendarFeed() {
  const texts = useTexts()
  const { feed, make, revoke } = useCalendarFeed()
  const [revoked, setRevoked] = useState(false)
  const card = useRef<HTMLElement>(null)
  const title = useId()
  if (!feed.data) return null
  const error = make.error ?? revoke.error
  const end = () =>
    revoke.mutate(undefined, {
      onSuccess: () => {
        setRevoked(true)
        card.current?.focus()
      },
    })
  const begin = () => {
    setRevoked(false)
    revoke.reset()
    make.mutate()
  }
  return (
    <section className={styles.card} aria-labelledby={title} ref={card} tabIndex={-1}>
      <h2 id={title}>{texts.feed.title}</h2>
      <p>
        {texts.feed.text} {texts.feed.slow}
      </p>
      {make.data ? <FeedAddress key={make.data.url} urls={make.data} /> : <Known feed={feed.data} />}
      <FeedButtons
        exists={feed.data.exists}
        pending={make.isPending || revoke.isPending}
        onMake={begin}
        onRevoke={end}
        onCancel={() => card.current?.focus()}
      />
      <div role="status">{revoked && <p>{texts.feed.revoked}</p>}</div>
      <div role="alert">{error && <p className={styles.problem}>{sayProblem(error, texts)}</p>}</div>
    </section>
  )
}

/** Since when there is an address, and when a calendar last used it: who never gave it to one sees what is wrong. */
function Known({ feed }: { feed: CalendarFeedItem }) {
  const { feed: words, locale } = useTexts()
  if (!feed.createdAt) return null
  return (
    <p className={styles.known}>
      {words.since(writeDay(dayInDenmark(feed.createdAt), locale, 'long'))}{' '}
      {feed.lastReadOn ? words.lastRead(writeDay(feed.lastReadOn, locale, 'long')) : words.neverRead}
    </p>
  )
}
