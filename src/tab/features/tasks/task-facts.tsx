import { Link, useSearch } from 'wouter'
import type { TaskItem } from '#api/contract.ts'
import { hrefWith } from '#tab/components/address.ts'
import { Fact, Facts, FullDeadline, Origin } from '#tab/components/details.tsx'
import { HandlingFacts } from '#tab/components/handling-facts.tsx'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDeadline } from '#tab/time/written-deadline.ts'
import { DeadlineButton } from '../calendar-entry/deadline-button.tsx'
import { pressureOf } from './group-tasks.ts'
import { TaskStanding } from './task-standing.tsx'

/** Whether a task is done, its deadline in full with the words of the source, and its origin. */
export function TaskFacts({ task }: { task: TaskItem }) {
  const texts = useTexts()
  const { today } = usePlace().me
  const search = useSearch()
  const { details } = texts
  const { distance } = writeDeadline(task.deadline, today, pressureOf(task), texts)
  return (
    <Facts>
      <Fact label={details.standing}>
        <TaskStanding task={task} />
      </Fact>
      <HandlingFacts standing={task.standing} />
      <Fact label={details.deadline}>
        <FullDeadline deadline={task.deadline} distance={distance} />
        <DeadlineButton
          item={task}
          list="tasks"
          known={task.agreement}
          settled={task.standing?.state === 'done'}
        />
      </Fact>
      {(task.start.kind !== 'undecided' || task.start.raw !== '') && (
        <Fact label={details.start}>
          <FullDeadline deadline={task.start} />
        </Fact>
      )}
      <Fact label={details.klik}>
        {task.klik.listed ? details.klikListed : details.klikNot}
        {task.klik.code && ` (${task.klik.code})`}
      </Fact>
      {task.step !== undefined && <Fact label={details.step}>{task.step}</Fact>}
      {task.workingTitle && <Fact label={details.note}>{details.workingTitle}</Fact>}
      {task.agreement && (
        <Fact label={texts.nav.agreements}>
          <Link href={hrefWith(`/agreements/${encodeURIComponent(task.agreement)}`, search, 'lasting')}>
            {details.openAgreement}
          </Link>
        </Fact>
      )}
      <Origin item={task} />
    </Facts>
  )
}
