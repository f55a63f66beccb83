import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { Link, useSearch } from 'wouter'
import type { TaskItem } from '#api/contract.ts'
import { hrefWith } from '#tab/components/address.ts'
import { OVER_LIST } from '#tab/components/over-list.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { chainsOf } from './chains-of.ts'
import styles from './task-chains.module.css'
import { useTaskTexts } from './task-texts.ts'

/** Tasks that follow one another, each chain in a row of its steps, with how far the municipality has come. */
export function TaskChains({ tasks }: { tasks: readonly TaskItem[] }) {
  const texts = useTaskTexts()
  return chainsOf(tasks).map(({ solution, steps, done, next }) => (
    <section
      key={solution.id}
      className={styles.chain}
      aria-label={texts.chain(solution.name, done, steps.length)}
    >
      <h2>{texts.chain(solution.name, done, steps.length)}</h2>
      <ol>
        {steps.map((task) => (
          <Step key={task.id} task={task} isNext={task === next} />
        ))}
      </ol>
    </section>
  ))
}

function Step({ task, isNext }: { task: TaskItem; isNext: boolean }) {
  const texts = useTaskTexts()
  const { status } = useTexts()
  const search = useSearch()
  const isDone = task.standing?.state === 'done'
  const word = isDone ? status.done : task.standing?.notOurs ? status.notOurs : status.open
  return (
    <li data-state={isDone ? 'done' : isNext ? 'next' : 'later'}>
      {isDone ? <CheckmarkCircle20Filled /> : <span className={styles.number}>{task.step}</span>}
      <div>
        <Link
          href={hrefWith(`/tasks/${encodeURIComponent(task.id)}`, search, 'all')}
          state={OVER_LIST}
          aria-current={isNext ? 'step' : undefined}
        >
          <span className="visually-hidden">{texts.step(task.step ?? 0)}: </span>
          {task.title}
        </Link>
        <p>{word}</p>
      </div>
    </li>
  )
}
