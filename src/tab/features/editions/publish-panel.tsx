import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { DraftChangesItem } from '#api/contract.ts'
import { AudienceFacts } from './audience-facts.tsx'
import { Confirm } from './confirm.tsx'
import { type Draft, itemsOf, LISTS } from './draft-fields.ts'
import styles from './publish-panel.module.css'
import { usePublishTexts } from './publish-texts.ts'
import { PublishedMeanwhile } from './published-meanwhile.tsx'
import { usePublish } from './use-publish.ts'

interface Props {
  readonly draft: Draft
  readonly changes: DraftChangesItem
  readonly onReview: () => void
  /** Compares again. */
  readonly onAgain: () => void
}

/** Publishes the draft once no question is open, after a last look at what will happen. */
export function PublishPanel({ draft, changes, onReview, onAgain }: Props) {
  const texts = usePublishTexts().publish
  const [asking, setAsking] = useState(false)
  const publish = usePublish(draft, () => setAsking(false))
  const { state, problemsOpen, content } = draft
  const count = LISTS.reduce((sum, list) => sum + itemsOf(content, list).length, 0)
  if (state !== 'open')
    return <p className={styles.panel}>{state === 'published' ? texts.closed : texts.discarded}</p>
  return (
    <div className={styles.panel}>
      {publish.meanwhile && (
        <PublishedMeanwhile
          publication={publish.meanwhile}
          onAgain={() => {
            publish.reset()
            onAgain()
          }}
        />
      )}
      <p>{problemsOpen > 0 ? texts.open(problemsOpen) : texts.ready}</p>
      {problemsOpen > 0 ? (
        <Button appearance="primary" onClick={onReview}>
          {texts.toQuestions}
        </Button>
      ) : (
        <Button
          appearance="primary"
          disabled={publish.meanwhile !== undefined}
          onClick={() => setAsking(true)}
        >
          {texts.ask}
        </Button>
      )}
      {asking && (
        <Confirm
          title={texts.sure(content.title)}
          yes={publish.isPending ? texts.busy : texts.yes}
          no={texts.no}
          busy={publish.isPending}
          onYes={() => publish.run(changes.revision)}
          onNo={() => setAsking(false)}
        >
          <p>{texts.what(count, changes.items.length)}</p>
          <AudienceFacts audience={changes.audience} />
          <p>{texts.undoable}</p>
        </Confirm>
      )}
    </div>
  )
}
