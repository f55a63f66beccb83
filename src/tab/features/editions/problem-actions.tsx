import { Button } from '@fluentui/react-components'
import type { DraftEdit } from '#api/contract.ts'
import type { Problem, Subject } from './draft-queue.ts'
import { useDraftTexts } from './draft-texts.ts'
import styles from './problem-card.module.css'
import { useReview } from './review-context.ts'
import { valueWords } from './value-words.ts'

interface Props {
  readonly problem: Problem
  readonly subject: Subject
  readonly onWrite: () => void
  readonly onDecide: (edit: DraftEdit) => void
}

/** What can be done about a question: the suggestions, right as it stands, in one's own words, or left out. */
export function ProblemActions({ problem, subject, onWrite, onDecide }: Props) {
  const texts = useDraftTexts().queue
  const { wording } = useReview()
  const { id, candidates = [], field = '' } = problem
  const isOfItem = subject.list !== undefined
  return (
    <>
      {candidates.length > 0 && (
        <fieldset className={styles.candidates}>
          <legend>{texts.suggestions}</legend>
          {candidates.map((candidate, i) => {
            const words = valueWords(field, candidate, wording)
            return (
              <Button
                key={words}
                appearance={i === 0 ? 'primary' : 'secondary'}
                onClick={() => onDecide({ kind: 'accept', problem: id, candidate: i })}
              >
                {words}
              </Button>
            )
          })}
        </fieldset>
      )}
      <div className={styles.actions}>
        {isOfItem && <Button onClick={() => onDecide({ kind: 'keep', problem: id })}>{texts.keep}</Button>}
        <Button onClick={onWrite}>{isOfItem ? texts.edit : texts.add}</Button>
        <Button onClick={() => onDecide({ kind: 'reject', problem: id })}>
          {subject.of ? texts.reject : texts.ignore}
        </Button>
      </div>
    </>
  )
}
