/** @jsxImportSource preact */
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks'
import type { PublishedItem } from '#api/contract.ts'
import { sayTrouble } from '#pane/data/say-trouble.ts'
import type { MailWritten } from '#pane/office/outlook.ts'
import { useAnnounce } from '#pane/shell/announce.tsx'
import { Button } from '#pane/shell/button.tsx'
import { Callout } from '#pane/shell/callout.tsx'
import { usePane } from '#pane/shell/pane-context.ts'
import { Trouble } from '#pane/shell/trouble.tsx'
import { usePress } from '#pane/shell/use-press.ts'
import { itemContent } from './item-content.ts'
import { mailBlock, titleOf } from './mail-block.ts'
import { Paper } from './paper.tsx'
import styles from './preview.module.css'

interface Props {
  readonly item: PublishedItem
  readonly mail: MailWritten
  readonly onInserted: () => void
  readonly onBack: () => void
}

/** How an item will look in the mail, and the button that puts it there: Enter is enough. */
export function Preview({ item, mail, onInserted, onBack }: Props) {
  const { texts } = usePane()
  const { write } = texts
  const announce = useAnnounce()
  const insert = useCallback(async () => {
    await mail.insert(itemContent(item))
    announce(`${write.inserted[mail.of]}: ${titleOf(item)}`)
    onInserted()
  }, [mail, item, announce, write, onInserted])
  const [press, run] = usePress(insert)
  const action = useRef<HTMLDivElement>(null)
  // Before the next key, which Enter may be.
  // Before the next key, which may be Enter once more.
  useLayoutEffect(() => action.current?.querySelector('button')?.focus(), [])
  const isDone = press.step === 'done'
  const words = isDone ? write.again : write.insert[mail.of]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape goes back from wherever one is in it
    <div
      className={styles.preview}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onBack()
      }}
    >
      <Button look="quiet" onPress={onBack}>
        {write.back}
      </Button>
      <section className={styles.shown}>
        <h2>{write.preview}</h2>
        <Paper block={mailBlock(item)} />
      </section>
      {isDone && (
        <Callout tone="done">
          <p>
            <strong>{write.inserted[mail.of]}</strong>
          </p>
          <p>{write.where}</p>
        </Callout>
      )}
      {press.step === 'failed' && <Trouble title={write.notInserted} text={sayTrouble(press.error, texts)} />}
      <div ref={action}>
        <Button
          look={isDone ? 'outline' : 'primary'}
          busy={press.step === 'busy'}
          name={`${words}: ${titleOf(item)}`}
          onPress={run}
        >
          {press.step === 'busy' ? write.inserting : words}
        </Button>
      </div>
    </div>
  )
}
