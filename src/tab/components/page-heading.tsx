import type { ReactNode } from 'react'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { isoWeek, writeDay } from '#tab/time/written-day.ts'
import styles from './page-heading.module.css'

/** The page's name, whose and which day it is seen from, and the one thing to know first. */
export function PageHeading({ title, lead }: { title: string; lead?: ReactNode }) {
  const texts = useTexts()
  const { me, municipality } = usePlace()
  const day = `${writeDay(me.today, texts.locale, 'long')}, ${texts.time.week(isoWeek(me.today))}`
  return (
    <header className={styles.heading}>
      <h1>{title}</h1>
      <p className={styles.seen}>{texts.list.asOf(municipality.name, day)}</p>
      {lead && <p className={styles.lead}>{lead}</p>}
    </header>
  )
}
