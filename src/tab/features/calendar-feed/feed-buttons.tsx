import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useTexts } from '#tab/texts/texts.ts'
import styles from './calendar-feed.module.css'

interface Props {
  readonly exists: boolean
  readonly pending: boolean
  readonly onMake: () => void
  readonly onRevoke: () => void
  readonly onCancel: () => void
}

/** Making the first address at once; what ends one that may be in use only after a question. */
export function FeedButtons({ exists, pending, onMake, onRevoke, onCancel }: Props) {
  const { feed } = useTexts()
  const [asked, setAsked] = useState<'renew' | 'revoke'>()
  if (!exists)
    return (
      <div className={styles.buttons}>
        <Button disabledFocusable={pending} onClick={onMake}>
          {pending ? feed.making : feed.make}
        </Button>
      </div>
    )
  if (asked)
    return (
      <Question
        {...feed.confirm[asked]}
        onYes={() => {
          setAsked(undefined)
          if (asked === 'renew') onMake()
          else onRevoke()
        }}
        onNo={() => {
          setAsked(undefined)
          onCancel()
        }}
      />
    )
  return (
    <div className={styles.buttons}>
      <Button disabledFocusable={pending} onClick={() => setAsked('renew')}>
        {pending ? feed.making : feed.makeNew}
      </Button>
      <Button appearance="subtle" disabledFocusable={pending} onClick={() => setAsked('revoke')}>
        {feed.revoke}
      </Button>
    </div>
  )
}

interface QuestionProps {
  readonly question: string
  readonly yes: string
  readonly onYes: () => void
  readonly onNo: () => void
}

function Question({ question, yes, onYes, onNo }: QuestionProps) {
  const { feed } = useTexts()
  return (
    <fieldset className={styles.question}>
      <legend>{question}</legend>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onYes}>
          {yes}
        </Button>
        <Button ref={toKeyboard} onClick={onNo}>
          {feed.no}
        </Button>
      </div>
    </fieldset>
  )
}

/** The keyboard goes to the answer that changes nothing. */
const toKeyboard = (element: HTMLElement | null) => element?.focus()
