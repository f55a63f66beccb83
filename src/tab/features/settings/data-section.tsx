import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { PersonalRecords } from '#api/contract.ts'
import { sayProblem } from '#tab/data/api-problem.ts'
import { saveFile } from '#tab/data/files/save-file.ts'
import { useFile } from '#tab/data/files/use-file.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { Fetching } from './fetching.tsx'
import { Records } from './records.tsx'
import styles from './setting-card.module.css'
import { SettingCard } from './setting-card.tsx'
import { useSettingsTexts } from './settings-texts.ts'

const FILE_NAME = 'fristvagt-mine-data.json'

interface Fetched {
  readonly file: Blob
  readonly records: PersonalRecords
}

/** All that is kept of the person: fetched when they ask, since that is written down, shown, and saved as a file. */
export function DataSection() {
  const texts = useTexts()
  const { data } = useSettingsTexts()
  const { state, fetchFile, cancel } = useFile()
  const [fetched, setFetched] = useState<Fetched>()
  const fetchAll = async () => {
    setFetched(undefined)
    const file = await fetchFile('/me/data')
    if (file) setFetched({ file, records: JSON.parse(await file.text()) as PersonalRecords })
  }
  return (
    <SettingCard title={data.title} text={data.text}>
      <p className={styles.quiet}>{data.audited}</p>
      {state.kind === 'fetching' ? (
        <Fetching text={data.fetching} bytes={state.bytes} cancelText={data.cancel} onCancel={cancel} />
      ) : (
        <div className={styles.buttons}>
          <Button appearance={fetched ? 'secondary' : 'primary'} onClick={() => void fetchAll()}>
            {fetched ? data.again : data.show}
          </Button>
          {fetched && (
            <Button appearance="primary" onClick={() => saveFile(fetched.file, FILE_NAME)}>
              {data.save}
            </Button>
          )}
        </div>
      )}
      <div role="status">{state.kind === 'cancelled' && <p>{data.cancelled}</p>}</div>
      <div role="alert">
        {state.kind === 'failed' && <p className={styles.problem}>{sayProblem(state.error, texts)}</p>}
      </div>
      {fetched && <Records records={fetched.records} />}
      <p className={styles.quiet}>{data.rights}</p>
    </SettingCard>
  )
}
