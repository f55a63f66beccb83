import { Button } from '@fluentui/react-components'
import { ApiProblem, sayProblem } from '#tab/data/api-problem.ts'
import { saveFile } from '#tab/data/files/save-file.ts'
import { useFile } from '#tab/data/files/use-file.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { Fetching } from '../fetching.tsx'
import styles from '../setting-card.module.css'
import { useAuditSearch } from './audit-query.ts'
import { useAuditTexts } from './audit-texts.ts'

/** All that is looked for as a file, with how much has come and the way to stop it. */
export function SaveTrail() {
  const texts = useTexts()
  const { file } = useAuditTexts()
  const asked = useAuditSearch()
  const { state, fetchFile, cancel } = useFile()
  const save = async () => {
    const fetched = await fetchFile(`/audit?${asked}&format=csv`)
    if (fetched) saveFile(fetched, `fristvagt-${asked.get('municipality')}-audit.csv`)
  }
  if (state.kind === 'fetching')
    return <Fetching text={file.fetching} bytes={state.bytes} cancelText={file.cancel} onCancel={cancel} />
  const isTooMany =
    state.kind === 'failed' && state.error instanceof ApiProblem && state.error.code === 'too-many-entries'
  return (
    <>
      <Button size="small" onClick={() => void save()}>
        {file.save}
      </Button>
      <span role="status">
        {state.kind === 'done' ? file.done : state.kind === 'cancelled' ? file.cancelled : ''}
      </span>
      <span role="alert" className={styles.problem}>
        {state.kind === 'failed' && (isTooMany ? file.tooMany : sayProblem(state.error, texts))}
      </span>
    </>
  )
}
