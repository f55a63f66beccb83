import { Button } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download'
import { useEffect, useRef, useState } from 'react'
import { sayProblem } from '#tab/data/api-problem.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import styles from './evidence-section.module.css'
import { EvidenceTrail } from './evidence-trail.tsx'
import type { ItemList } from './item-queries.ts'
import { useItemTexts } from './item-texts.ts'
import { Section } from './section.tsx'
import { type FetchState, useEvidenceFile } from './use-evidence-file.ts'

interface Props {
  readonly list: ItemList
  readonly id: string
}

/** The evidence of an item for the municipality's journal: as a file, or to look at here. */
export function EvidenceSection(props: Props) {
  const { evidence } = useItemTexts()
  const may = usePlace().me.permissions.includes('deliveries.read')
  return (
    <Section title={evidence.title}>
      {may ? <Evidence {...props} /> : <p className={styles.quiet}>{evidence.noRight}</p>}
    </Section>
  )
}

function Evidence({ list, id }: Props) {
  const { evidence } = useItemTexts()
  const { state, fetchFile, cancel } = useEvidenceFile(list, id)
  const [seen, setSeen] = useState(false)
  const actions = useRef<HTMLDivElement>(null)
  const fetching = state.kind === 'fetching'
  // The button that was pressed is gone while the file is fetched, and so is the other afterwards.
  const was = useRef(fetching)
  useEffect(() => {
    if (was.current !== fetching) actions.current?.querySelector('button')?.focus()
    was.current = fetching
  }, [fetching])
  return (
    <>
      <p className={styles.quiet}>{evidence.text}</p>
      <div ref={actions} className={styles.actions}>
        {fetching ? (
          <Button onClick={cancel}>{evidence.cancel}</Button>
        ) : (
          <>
            <Button icon={<ArrowDownload20Regular />} onClick={() => void fetchFile('pdf')}>
              {evidence.pdf}
            </Button>
            <Button icon={<ArrowDownload20Regular />} onClick={() => void fetchFile('csv')}>
              {evidence.csv}
            </Button>
            {!seen && (
              <Button appearance="subtle" onClick={() => setSeen(true)}>
                {evidence.see}
              </Button>
            )}
          </>
        )}
      </div>
      <Progress state={state} />
      {seen && <EvidenceTrail list={list} id={id} />}
    </>
  )
}

function Progress({ state }: { state: FetchState }) {
  const texts = useTexts()
  const { evidence } = useItemTexts()
  return (
    <div role="status" className={styles.progress}>
      {state.kind === 'fetching' && (
        <>
          <progress
            aria-label={evidence.making}
            {...(state.of === undefined ? {} : { value: state.bytes, max: state.of })}
          />
          <span>
            {state.bytes === 0 ? evidence.making : evidence.fetching(Math.ceil(state.bytes / 1000))}
          </span>
        </>
      )}
      {state.kind === 'cancelled' && evidence.cancelled}
      {state.kind === 'failed' && evidence.failed(sayProblem(state.error, texts))}
      {state.kind === 'done' && (
        <>
          <span>{evidence.done(state.name)}</span>
          <a href={state.url} download={state.name}>
            {evidence.saveAgain}
          </a>
        </>
      )}
    </div>
  )
}
