import { Button } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { useApi } from '#tab/data/api-client.ts'
import { sayProblem } from '#tab/data/api-problem.ts'
import { saveFile } from '#tab/data/files/save-file.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { useNotify } from '../notices.tsx'
import styles from './list-controls.module.css'
import { useTableTexts } from './table-texts.ts'

interface Props {
  readonly list: 'agreements' | 'tasks'
  /** What is shown, in the order that it stands. */
  readonly ids: readonly string[]
  readonly group: string
}

type Format = 'xlsx' | 'csv'

/** Fetches what is shown as a file, for Excel or any other program; it can be stopped while it is being made. */
export function ExportButtons({ list, ids, group }: Props) {
  const api = useApi()
  const texts = useTexts()
  const { saving, saveAs, stop, savedAs, notSaved } = useTableTexts()
  const { municipality, me } = usePlace()
  const notify = useNotify()
  const stopping = useRef<AbortController>(undefined)
  const { mutate, isPending } = useMutation({
    mutationKey: ['export', list],
    networkMode: 'always',
    mutationFn: async (format: Format) => {
      const controller = new AbortController()
      stopping.current = controller
      const wanted = { municipality: municipality.code, ids, format, language: texts.language, group }
      const answer = await api.file(`/${list}/export`, controller.signal, wanted)
      return {
        file: await answer.blob(),
        name: `${texts.nav[list]} ${municipality.name} ${me.today}.${format}`,
      }
    },
    onSuccess: ({ file, name }) => {
      saveFile(file, name)
      notify({ kind: 'done', text: savedAs(name) })
    },
    onError: (error) => {
      if (!stopping.current?.signal.aborted)
        notify({ kind: 'failed', text: `${notSaved} ${sayProblem(error, texts)}` })
    },
  })
  if (isPending)
    return (
      <span className={styles.export}>
        <span role="status">{saving}</span>
        <Button onClick={() => stopping.current?.abort()}>{stop}</Button>
      </span>
    )
  return (
    <span className={styles.export}>
      <Button icon={<ArrowDownload20Regular />} aria-label={saveAs('Excel')} onClick={() => mutate('xlsx')}>
        Excel
      </Button>
      <Button aria-label={saveAs('CSV')} onClick={() => mutate('csv')}>
        CSV
      </Button>
    </span>
  )
}
