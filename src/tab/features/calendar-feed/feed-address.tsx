import { Button } from '@fluentui/react-components'
import { Copy20Regular } from '@fluentui/react-icons/svg/copy'
import { useEffect, useId, useRef, useState } from 'react'
import { useTexts } from '#tab/texts/texts.ts'
import styles from './calendar-feed.module.css'
import { addressOf, type FeedChoice, type FeedUrls } from './feed-choice.ts'
import { FeedChoices } from './feed-choices.tsx'

/** The address, this once: ready to be copied. */
export function FeedAddress({ urls }: { urls: FeedUrls }) {
  const { feed } = useTexts()
  const [chosen, setChosen] = useState<FeedChoice>({ mine: false, deadlines: false })
  const address = addressOf(urls, chosen)
  const [said, setSaid] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => field.current?.select(), [])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      setSaid(feed.copied)
    } catch {
      // A host may keep the clipboard from the pages that it frames.
      field.current?.select()
      setSaid(feed.notCopied)
    }
  }
  return (
    <div className={styles.address}>
      <label htmlFor={id}>{feed.address}</label>
      <input id={id} ref={field} value={address} readOnly onFocus={(event) => event.target.select()} />
      <Button icon={<Copy20Regular />} onClick={copy}>
        {feed.copy}
      </Button>
      <FeedChoices
        chosen={chosen}
        onChoose={(choice) => {
          setChosen(choice)
          // What was copied before is not this address.
          setSaid('')
        }}
      />
      <p>{feed.once}</p>
      <div role="status">{said}</div>
    </div>
  )
}
