import { Button } from '@fluentui/react-components'
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import type { Ref } from 'react'
import { useTexts } from '#tab/texts/texts.ts'
import { AddForm } from './add-form.tsx'
import { fieldNamed, fieldValue } from './draft-fields.ts'
import { ofOneParagraph, type Problem, type Subject, subjectOf } from './draft-queue.ts'
import { useDraftTexts } from './draft-texts.ts'
import { FieldForm } from './field-form.tsx'
import { ProblemActions } from './problem-actions.tsx'
import styles from './problem-card.module.css'
import { useReview } from './review-context.ts'
import { valueWords } from './value-words.ts'

interface Props {
  readonly problem: Problem
  readonly heading: Ref<HTMLHeadingElement>
  /** The question whose answer is being written. */
  readonly writing: string | undefined
  readonly onWrite: (problem: string | undefined) => void
  readonly onGo: (problem: Problem) => void
  readonly onDecided: () => void
}

/** One question: what is asked, the words themselves and where they stand, what is there now, and what can be done. */
export function ProblemCard({ problem, heading, writing, onWrite, onGo, onDecided }: Props) {
  const { language } = useTexts()
  const texts = useDraftTexts()
  const { draft, show, edit, mayEdit } = useReview()
  const { where, words, what, suggestion, decision } = problem
  const subject = subjectOf(draft.content, problem)
  const done = () => onWrite(undefined)
  return (
    <article className={styles.card} data-item={problem.id}>
      <h2 key={problem.id} ref={heading} tabIndex={-1}>
        {what[language]}
      </h2>
      <p className={styles.about}>{aboutWords(subject, problem, texts)}</p>
      {decision && (
        <p className={styles.decision}>
          <CheckmarkCircle16Filled /> {texts.queue.decision[decision]}
        </p>
      )}
      {words !== '' && (
        <figure>
          <figcaption>
            {texts.queue.words}
            <Button
              size="small"
              appearance="subtle"
              aria-label={texts.queue.showThere(where.page, where.line)}
              onClick={() => show({ place: where, words: '' })}
            >
              {texts.queue.where(where.page, where.line)}
            </Button>
          </figcaption>
          <blockquote>{words}</blockquote>
        </figure>
      )}
      <Now subject={subject} problem={problem} />
      {suggestion && <p className={styles.suggestion}>{suggestion[language]}</p>}
      {mayEdit &&
        (writing === problem.id ? (
          <Writing
            subject={subject}
            problem={problem}
            onClose={done}
            onSaved={() => {
              done()
              onDecided()
            }}
          />
        ) : (
          <ProblemActions
            problem={problem}
            subject={subject}
            onWrite={() => onWrite(problem.id)}
            onDecide={(decided) => {
              edit(decided)
              onDecided()
            }}
          />
        ))}
      <SameParagraph problem={problem} onGo={onGo} />
    </article>
  )
}

function aboutWords({ of, list }: Subject, { field }: Problem, texts: ReturnType<typeof useDraftTexts>) {
  if (!list) return texts.queue.nothing
  const what = of ? texts.queue.about(texts.kinds[of.list], of.item.title) : texts.kinds.edition
  return field ? `${what} · ${texts.fields[field] ?? field}` : what
}

function Now({ subject, problem }: { subject: Subject; problem: Problem }) {
  const texts = useDraftTexts()
  const { draft, wording } = useReview()
  const { field } = problem
  if (!subject.list || field === undefined) return null
  const value = fieldValue(subject.of?.item ?? draft.content, field)
  return (
    <p className={styles.now}>
      <span>{texts.queue.now(texts.fields[field] ?? field)}: </span>
      {valueWords(field, value, wording)}
    </p>
  )
}

interface WritingProps {
  readonly subject: Subject
  readonly problem: Problem
  readonly onClose: () => void
  readonly onSaved: () => void
}

/** The answer in one's own words: the field anew, or the item that the words should have become. */
function Writing({ subject, problem, onClose, onSaved }: WritingProps) {
  const { draft, edit } = useReview()
  const { list, name, of } = subject
  if (!list || name === undefined) return <AddForm problem={problem} onClose={onClose} onSaved={onSaved} />
  const field = problem.field ?? 'title'
  return (
    <FieldForm
      field={fieldNamed(list, field)}
      value={fieldValue(of?.item ?? draft.content, field)}
      onClose={onClose}
      onSave={(value) => {
        edit({ kind: 'field', item: name, field, value })
        // What is right as it was written is no change, and is decided all the same.
        if (problem.field === undefined) edit({ kind: 'keep', problem: problem.id })
        onSaved()
      }}
    />
  )
}

/** The other questions of the same paragraph: they are best seen together. */
function SameParagraph({ problem, onGo }: { problem: Problem; onGo: (problem: Problem) => void }) {
  const { language } = useTexts()
  const texts = useDraftTexts().queue
  const { problems } = useReview().draft
  const all = ofOneParagraph(problems, problem)
  if (all.length < 2) return null
  return (
    <div className={styles.together}>
      <p>{texts.paragraph(all.indexOf(problem) + 1, all.length)}</p>
      <ul>
        {all.map((one) => (
          <li key={one.id}>
            <button type="button" aria-current={one === problem} onClick={() => onGo(one)}>
              {one.decision && <CheckmarkCircle16Filled aria-label={texts.decision[one.decision]} />}
              {one.what[language]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
