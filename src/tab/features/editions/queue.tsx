import { Button } from '@fluentui/react-components'
import { CheckmarkCircle28Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { Message } from '#tab/components/message.tsx'
import { nextOpen, type Problem } from './draft-queue.ts'
import { useDraftTexts } from './draft-texts.ts'
import { ProblemCard } from './problem-card.tsx'
import styles from './queue.module.css'
import { QueueHelp } from './queue-help.tsx'
import { type QueueKeys, queueKey } from './queue-keys.ts'
import { useReview } from './review-context.ts'
import { UndoButton } from './undo-button.tsx'

/** The questions one by one. Its keys work only while the focus is in it, and can be turned off. */
export function Queue({ onCompare }: { onCompare: () => void }) {
  const texts = useDraftTexts().queue
  const { draft, problem: asked } = useReview()
  const { problems, problemsOpen } = draft
  const problem = problems.find(({ id }) => id === asked)
  if (!problem) return <Done title={texts.none} onCompare={onCompare} />
  return (
    <>
      {problemsOpen === 0 && <Done title={texts.done} onCompare={onCompare} />}
      <Asking problem={problem} />
    </>
  )
}

function Done({ title, onCompare }: { title: string; onCompare: () => void }) {
  const texts = useDraftTexts().queue
  return (
    <div role="status" className={styles.done}>
      <Message
        icon={<CheckmarkCircle28Regular />}
        title={title}
        text=""
        action={{ label: texts.toCompare, run: onCompare }}
      />
    </div>
  )
}

function Asking({ problem }: { problem: Problem }) {
  const texts = useDraftTexts().queue
  const { draft, ask, edit, mayEdit } = useReview()
  const [keysOn, setKeysOn] = useState(true)
  const [writing, setWriting] = useState<string>()
  const heading = useRef<HTMLHeadingElement>(null)
  const { problems, problemsOpen } = draft
  const at = problems.indexOf(problem)
  const wanted = useRef<string>(undefined)
  const go = (to: Problem | undefined) => {
    if (!to) return
    wanted.current = to.id
    setWriting(undefined)
    ask(to.id)
  }
  // The heading of each question is an element of its own, so that it is read out when the focus comes to it.
  useLayoutEffect(() => {
    if (wanted.current !== problem.id) return
    wanted.current = undefined
    heading.current?.focus()
  })
  const onDecided = () => go(nextOpen(problems, problem.id) ?? problem)
  const keys: QueueKeys = {
    next: () => go(problems[at + 1]),
    previous: () => go(problems[at - 1]),
    accept: () => {
      if (!problem.candidates?.length) return
      edit({ kind: 'accept', problem: problem.id, candidate: 0 })
      onDecided()
    },
    keep: () => {
      edit({ kind: 'keep', problem: problem.id })
      onDecided()
    },
    reject: () => {
      edit({ kind: 'reject', problem: problem.id })
      onDecided()
    },
    edit: () => setWriting(problem.id),
    undo: () => edit('undo'),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const key = keysOn && queueKey(event.nativeEvent, heading.current)
    if (!key || (!mayEdit && key !== 'next' && key !== 'previous')) return
    event.preventDefault()
    keys[key]()
  }
  return (
    <section className={styles.queue} aria-label={texts.label} onKeyDown={onKeyDown}>
      <div className={styles.bar}>
        <p className={styles.at}>
          <strong>{texts.at(at + 1, problems.length)}</strong>
          <span role="status"> · {texts.left(problemsOpen)}</span>
        </p>
        <progress
          max={problems.length}
          value={problems.length - problemsOpen}
          aria-label={texts.left(problemsOpen)}
        />
        <Button size="small" disabled={at === 0} onClick={keys.previous}>
          {texts.previous}
        </Button>
        <Button size="small" disabled={at === problems.length - 1} onClick={keys.next}>
          {texts.next}
        </Button>
      </div>
      <ProblemCard
        problem={problem}
        heading={heading}
        writing={writing}
        onWrite={setWriting}
        onGo={go}
        onDecided={onDecided}
      />
      <div className={styles.foot}>
        <UndoButton />
        <QueueHelp on={keysOn} onChange={setKeysOn} />
      </div>
    </section>
  )
}
