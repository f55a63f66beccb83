import { Button } from '@fluentui/react-components'
import { Copy20Regular } from '@fluentui/react-icons/svg/copy'
import { useEffect, useId, useRef, useState } from 'react'
import { useTexts } from '#tab/texts/texts.ts'
import styles from './calendar-feed.module.css'

/** The address, this once: ready to be copied. */
export function FeedAddress({ url }: { url: string }) {
  const { feed } = useTexts()
  const [said, setSaid] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => field.current?.select(), [])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url)
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
      <input id={id} ref={field} value={url} readOnly onFocus={(event) => event.target.select()} />
      <Button icon={<Copy20Regular />} onClick={copy}>
        {feed.copy}
      </Button>
      <p>{feed.once}</p>
      <div role="status">{said}</div>
    </div>
  )
}
