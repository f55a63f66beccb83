/** @jsxImportSource preact */
import { useEffect } from 'preact/hooks'
import { sayTrouble } from '#pane/data/say-trouble.ts'
import { useAnnounce } from '#pane/shell/announce.tsx'
import { Button } from '#pane/shell/button.tsx'
import { usePane } from '#pane/shell/pane-context.ts'
import { Trouble } from '#pane/shell/trouble.tsx'
import type { PaneTexts } from '#pane/texts/texts.ts'
import styles from './before.module.css'
import { LONGEST_MAIL, TooLongError } from './mail-of.ts'
import type { Finding } from './use-finding.ts'

interface Props {
  readonly finding: Exclude<Finding, { step: 'found' }>
  readonly onFind: () => void
}

/** What a press would do, before anything has left the mail; and why it came to nothing. */
export function Before({ finding, onFind }: Props) {
  const { texts } = usePane()
  const { read } = texts
  const announce = useAnnounce()
  const busy = finding.step === 'finding'
  const trouble = finding.step === 'failed' ? troubleOf(finding.error, texts) : undefined
  useEffect(() => {
    if (busy) announce(read.finding)
  }, [busy, read, announce])
  return (
    <section className={styles.before}>
      {trouble && <Trouble title={read.notRead} text={trouble} />}
      <Button look="primary" icon="search" busy={busy} onPress={onFind}>
        {busy ? read.finding : trouble ? read.retry : read.find}
      </Button>
      <p>{read.promise}</p>
    </section>
  )
}

function troubleOf(error: unknown, texts: PaneTexts): string {
  if (!(error instanceof TooLongError)) return sayTrouble(error, texts)
  const number = new Intl.NumberFormat(texts.locale)
  return texts.read.tooLong(number.format(error.letters), number.format(LONGEST_MAIL))
}
