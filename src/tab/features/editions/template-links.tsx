import { Button } from '@fluentui/react-components'
import { useNotify } from '#tab/components/notices.tsx'
import { type ApiClient, useApi } from '#tab/data/api-client.ts'
import { sayProblem } from '#tab/data/api-problem.ts'
import { saveFile } from '#tab/data/files/save-file.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { useEditionsTexts } from './editions-texts.ts'
import styles from './upload-panel.module.css'

/** The empty template, for material that comes as no file. */
export function TemplateLinks() {
  const texts = useTexts()
  const words = useEditionsTexts().upload
  const api = useApi()
  const notify = useNotify()
  const fetchAs = (format: 'xlsx' | 'csv') =>
    fetchTemplate(api, format).then(
      (file) => saveFile(file, `fristvagt.${format}`),
      (error: unknown) =>
        notify({ kind: 'failed', text: `${words.templateFailed} ${sayProblem(error, texts)}` }),
    )
  return (
    <p className={styles.template}>
      <span>{words.templateText}</span>
      <Button size="small" onClick={() => void fetchAs('xlsx')}>
        {words.template}
      </Button>
      <Button size="small" appearance="subtle" onClick={() => void fetchAs('csv')}>
        {words.templateCsv}
      </Button>
    </p>
  )
}

async function fetchTemplate(api: ApiClient, format: string): Promise<Blob> {
  const answer = await api.file(`/template?format=${format}`, new AbortController().signal)
  return answer.blob()
}
