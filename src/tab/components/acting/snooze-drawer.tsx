import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { usePlace } from '#tab/data/place.ts'
import { Drawer } from '../drawer.tsx'
import { useActingTexts } from './acting-texts.ts'
import styles from './drawers.module.css'

const DAY_MS = 86_400_000
const LONGEST_WHY = 200

interface Props {
  readonly count: number
  readonly onClose: () => void
  readonly onChoose: (until: string, why: string) => void
}

/** Asks until which day the selected are to rest, and why. */
export function SnoozeDrawer({ count, onClose, onChoose }: Props) {
  const texts = useActingTexts()
  const { today } = usePlace().me
  const [until, setUntil] = useState(daysAfter(today, 7))
  const [why, setWhy] = useState('')
  return (
    <Drawer title={texts.snoozeTitle(count)} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          onChoose(until, why.trim())
        }}
      >
        <label>
          {texts.until}
          <input
            type="date"
            required
            min={daysAfter(today, 1)}
            value={until}
            onChange={(e) => setUntil(e.target.value)}
          />
        </label>
        <p className={styles.note}>{texts.untilNote}</p>
        <label>
          {texts.why}
          <input type="text" maxLength={LONGEST_WHY} value={why} onChange={(e) => setWhy(e.target.value)} />
        </label>
        <Button type="submit" appearance="primary">
          {texts.doSnooze}
        </Button>
      </form>
    </Drawer>
  )
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}
