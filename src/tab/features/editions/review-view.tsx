import { useMemo, useState } from 'react'
import { useAddressParam } from '#tab/components/address.ts'
import { useMunicipalities } from '#tab/data/queries.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { ConflictNote } from './conflict-note.tsx'
import type { Draft } from './draft-fields.ts'
import { isOpen } from './draft-queue.ts'
import { useDraftTexts } from './draft-texts.ts'
import { ItemLists } from './item-lists.tsx'
import { Queue } from './queue.tsx'
import { type Review, ReviewContext, type Shown } from './review-context.ts'
import styles from './review-view.module.css'
import { SourcePane } from './source-pane.tsx'
import { Steps } from './steps.tsx'
import { useEditDraft } from './use-edit-draft.ts'

/** The draft and its questions, with the words of the file beside them. */
export function ReviewView({ draft, onCompare }: { draft: Draft; onCompare: () => void }) {
  const texts = useTexts()
  const words = useDraftTexts()
  const [asked, ask] = useAddressParam('problem')
  const [view, setView] = useAddressParam('show')
  const [shown, show] = useState<Shown>()
  const [item, open] = useState<string>()
  const { data: municipalities = [] } = useMunicipalities()
  const { make, conflict, leave } = useEditDraft(draft.id)
  const { problems, content } = draft
  const problem = (problems.find(({ id }) => id === asked) ?? problems.find(isOpen) ?? problems[0])?.id
  const wording = useMemo(
    () => ({ content, municipalities, texts, words }),
    [content, municipalities, texts, words],
  )
  const review: Review = {
    ...{ draft, wording, mayEdit: draft.state === 'open', edit: make, problem, shown, show, item },
    ask: (id) => {
      setView('')
      ask(id)
      show(undefined)
    },
    open: (name) => {
      setView('items')
      open(name)
    },
  }
  return (
    <ReviewContext value={review}>
      {conflict && <ConflictNote conflict={conflict} onAgain={make} onLeave={leave} />}
      <div className={styles.panes}>
        <div className={styles.draft}>
          <Steps
            small
            label={words.show.label}
            chosen={view}
            steps={[
              { value: '', label: words.show.queue },
              { value: 'items', label: words.show.items },
            ]}
            onChoose={setView}
          />
          {view === 'items' ? <ItemLists /> : <Queue onCompare={onCompare} />}
        </div>
        <SourcePane />
      </div>
    </ReviewContext>
  )
}
