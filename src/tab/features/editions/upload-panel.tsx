import { Button } from '@fluentui/react-components'
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up'
import { type DragEvent, useId, useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { hrefWith } from '#tab/components/address.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { useEditionsTexts } from './editions-texts.ts'
import { fileSize } from './file-size.ts'
import { TemplateLinks } from './template-links.tsx'
import styles from './upload-panel.module.css'
import { UploadState } from './upload-state.tsx'
import { useUpload } from './use-upload.ts'
import { ACCEPTED, whyNotSent } from './why-not-read.ts'

/** Takes in a file, dropped or chosen, and goes to its draft when it has been read. */
export function UploadPanel() {
  const { locale } = useTexts()
  const texts = useEditionsTexts().upload
  const [file, setFile] = useState<File>()
  const [meetingDate, setMeetingDate] = useState('')
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const [title, date] = [useId(), useId()]
  const toDraft = useToDraft()
  const upload = useUpload(({ id }) => toDraft(id))
  const choose = (chosen: File | undefined) => {
    if (!chosen) return
    upload.reset()
    setFile(chosen)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!upload.isPending) choose(event.dataTransfer.files[0])
  }
  const refused = file && whyNotSent(file, texts)
  return (
    <section
      className={styles.panel}
      aria-labelledby={title}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 id={title}>{texts.title}</h2>
      <div className={styles.zone}>
        <DocumentArrowUpRegular fontSize={32} />
        <div className={styles.choice}>
          <p>
            <Button
              appearance={file ? 'secondary' : 'primary'}
              disabled={upload.isPending}
              onClick={() => input.current?.click()}
            >
              {file ? texts.other : texts.choose}
            </Button>{' '}
            <span className={styles.or}>{over ? texts.drop : texts.or}</span>
          </p>
          <p className={styles.quiet}>{texts.kinds}</p>
        </div>
        <input
          ref={input}
          type="file"
          hidden
          accept={ACCEPTED}
          aria-label={texts.choose}
          onChange={(event) => {
            choose(event.target.files?.[0])
            // The same file may be chosen again after it was put right.
            event.target.value = ''
          }}
        />
      </div>
      {file && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (!refused) upload.send({ file, meetingDate })
          }}
        >
          <p className={styles.file}>{texts.chosen(file.name, fileSize(file.size, locale))}</p>
          <p>
            <label htmlFor={date}>{texts.date}</label>
            <input
              id={date}
              type="date"
              value={meetingDate}
              aria-describedby={`${date}-hint`}
              onChange={(event) => setMeetingDate(event.target.value)}
            />
            <span id={`${date}-hint`} className={styles.quiet}>
              {texts.dateHint}
            </span>
          </p>
          {!refused && !upload.isPending && (
            <Button type="submit" appearance="primary">
              {texts.read}
            </Button>
          )}
        </form>
      )}
      <UploadState
        upload={upload}
        refused={refused}
        onOpen={toDraft}
        onAgain={() => file && upload.send({ file, meetingDate, again: true })}
      />
      <TemplateLinks />
    </section>
  )
}

function useToDraft() {
  const search = useSearch()
  const [, navigate] = useLocation()
  return (id: string) => navigate(hrefWith(`/editions/drafts/${id}`, search, 'lasting'))
}
