import { useId, useState } from 'react'
import { usePlace } from '#tab/data/place.ts'
import styles from './channel-head.module.css'
import { useOffers } from './channel-queries.ts'
import { useChannelsTexts } from './channels-texts.ts'
import { QuestionDialog } from './question-dialog.tsx'

/** Asks until when a channel rests: until a day, or until somebody resumes it. */
export function PauseQuestion({ onYes, onNo }: { onYes: (until: string) => void; onNo: () => void }) {
  const { pause } = useChannelsTexts()
  const offers = useOffers().data
  const { today } = usePlace().me
  const [until, setUntil] = useState('')
  const [isWrong, setWrong] = useState(false)
  const id = useId()
  const answer = () => {
    if (until !== '' && until <= today) return setWrong(true)
    onYes(until)
  }
  return (
    <QuestionDialog title={pause.heading} yes={pause.yes} no={pause.no} onYes={answer} onNo={onNo}>
      <p>{pause.text}</p>
      <label>
        {offers?.labels.until}
        <input
          type="date"
          value={until}
          aria-describedby={id}
          aria-invalid={isWrong}
          onChange={(event) => {
            setUntil(event.target.value)
            setWrong(false)
          }}
        />
      </label>
      <p id={id} className={isWrong ? styles.fault : styles.hint} role={isWrong ? 'alert' : undefined}>
        {isWrong ? offers?.faults.until : offers?.hints.until}
      </p>
    </QuestionDialog>
  )
}
