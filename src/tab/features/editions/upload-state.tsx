import { Button } from '@fluentui/react-components'
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle'
import { Info20Regular } from '@fluentui/react-icons/svg/info'
import { useTexts } from '#tab/texts/texts.ts'
import { useEditionsTexts } from './editions-texts.ts'
import styles from './upload-state.module.css'
import type { useUpload } from './use-upload.ts'
import { whyNotRead } from './why-not-read.ts'

interface Props {
  readonly upload: ReturnType<typeof useUpload>
  /** Why the file that was chosen is not sent at all. */
  readonly refused: string | undefined
  readonly onOpen: (draft: string) => void
  readonly onAgain: () => void
}

/** How far an upload is, with its end: what came of it is said to who does not look. */
export function UploadState({ upload, refused, onOpen, onAgain }: Props) {
  const all = useTexts()
  const texts = useEditionsTexts().upload
  const failed = refused ?? (upload.failed ? whyNotRead(upload.failed, texts, all) : undefined)
  const { imported } = upload
  return (
    <>
      <div role="status" className={styles.status}>
        {upload.isPending && <Progress sent={upload.sent} onCancel={upload.cancel} />}
        {upload.cancelled && <p className={styles.quiet}>{texts.cancelled}</p>}
        {imported?.outcome === 'unchanged' && (
          <div className={styles.said}>
            <Info20Regular />
            <div>
              <p className={styles.title}>{texts.unchangedTitle}</p>
              <p>{texts.unchangedText(imported.name)}</p>
              <div className={styles.buttons}>
                <Button appearance="primary" onClick={() => onOpen(imported.id)}>
                  {texts.open}
                </Button>
                <Button onClick={onAgain}>{texts.again}</Button>
              </div>
            </div>
          </div>
        )}
      </div>
      <div role="alert">
        {failed && (
          <div className={styles.said} data-failed="true">
            <ErrorCircle20Filled />
            <div>
              <p className={styles.title}>{texts.failedTitle}</p>
              <p>{failed}</p>
            </div>
          </div>
        )}
      </div>
    </>
  )
}

function Progress({ sent, onCancel }: { sent: number; onCancel: () => void }) {
  const texts = useEditionsTexts().upload
  const percent = Math.floor(sent * 100)
  return (
    <div className={styles.progress}>
      <p>{sent < 1 ? texts.sending(percent) : texts.reading}</p>
      {sent < 1 ? (
        <progress max="100" value={percent} aria-label={texts.sending(percent)} />
      ) : (
        <progress aria-label={texts.reading} />
      )}
      <Button size="small" onClick={onCancel}>
        {texts.cancel}
      </Button>
    </div>
  )
}
