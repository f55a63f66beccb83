import { Button } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { sayProblem } from '#tab/data/api-problem.ts'
import { useTexts } from '#tab/texts/texts.ts'
import styles from './ask.module.css'

interface Props {
  readonly busy: boolean
  /** Why the last question was not answered. */
  readonly failed: Error | null
  readonly onAsk: (words: string) => void
}

/** The box to ask in. Enter asks; what was asked stays, to be changed. */
export function AskBox({ busy, failed, onAsk }: Props) {
  const texts = useTexts()
  const [words, setWords] = useState('')
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim() !== '' && !busy) onAsk(words.trim())
  }
  return (
    <search>
      <form className={styles.box} onSubmit={send}>
        <input
          type="search"
          aria-label={texts.ask.label}
          placeholder={texts.ask.placeholder}
          maxLength={500}
          value={words}
          onChange={(e) => setWords(e.target.value)}
        />
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {texts.ask.send}
        </Button>
      </form>
      {failed && (
        <p className={styles.failed} role="alert">
          {sayProblem(failed, texts)}
        </p>
      )}
    </search>
  )
}
