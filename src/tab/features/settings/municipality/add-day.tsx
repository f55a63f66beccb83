import { Button } from '@fluentui/react-components'
import { type FormEvent, useId, useState } from 'react'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDay } from '#tab/time/written-day.ts'
import styles from '../setting-card.module.css'
import { useSettingsTexts } from '../settings-texts.ts'
import { useYearCalendar } from './closing-days-data.ts'
import list from './own-days.module.css'

const MOST = 60
const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

interface Props {
  readonly days: readonly string[]
  readonly onAdd: (day: string) => void
}

/** A field for one more closing day; a day on which no card comes anyway is not taken, and said why. */
export function AddDay({ days, onAdd }: Props) {
  const { closing } = useSettingsTexts()
  const { locale } = useTexts()
  const id = useId()
  const [day, setDay] = useState('')
  const [fault, setFault] = useState('')
  const year = Number(day.slice(0, 4)) || undefined
  const special = useYearCalendar(year !== undefined && year >= 2000 && year <= 2100 ? year : 2026).data?.days
  const faultOf = (wanted: string) => {
    if (days.includes(wanted)) return closing.already
    if (days.length >= MOST) return closing.tooMany
    if (isWeekend(wanted)) return closing.weekend
    const known = special?.find((one) => one.day === wanted)
    if (known?.kind !== 'holiday' && known?.kind !== 'custom') return ''
    return `${closing.names[known.name ?? ''] ?? ''}: ${closing.holiday}`
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (day === '') return
    const found = faultOf(day)
    setFault(found === '' ? '' : `${writeDay(day, locale, 'long')}: ${found}`)
    if (found !== '') return
    onAdd(day)
    setDay('')
  }
  return (
    <form className={list.add} onSubmit={submit}>
      <label htmlFor={id}>{closing.day}</label>
      <div>
        <input
          id={id}
          type="date"
          min="2000-01-01"
          max="2100-12-31"
          value={day}
          aria-describedby={`${id}-fault`}
          onChange={({ target }) => {
            setDay(target.value)
            setFault('')
          }}
        />
        <Button type="submit">{closing.add}</Button>
      </div>
      <div role="alert" id={`${id}-fault`}>
        {fault && <p className={styles.problem}>{fault}</p>}
      </div>
    </form>
  )
}
