import { Link, useSearch } from 'wouter'
import type { TaskItem } from '#api/contract.ts'
import { hrefWith } from '#tab/components/address.ts'
import { Actions, Fact, Facts, FullDeadline, Origin, Remarks } from '#tab/components/details.tsx'
import { Drawer } from '#tab/components/drawer.tsx'
import { HandlingFacts } from '#tab/components/handling-facts.tsx'
import { ReadOnly } from '#tab/components/read-only.tsx'
import { useMayRecord } from '#tab/data/may-record.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDeadline } from '#tab/time/written-deadline.ts'
import { DeadlineButton } from '../calendar-entry/deadline-button.tsx'
import { pressureOf } from './group-tasks.ts'
import { TaskButton } from './task-button.tsx'
import { TaskStanding } from './task-standing.tsx'

/** All that is known of one task, over the list. */
export default function TaskDetails({ task, onClose }: { task: TaskItem; onClose: () => void }) {
  const texts = useTexts()
  const { today } = usePlace().me
  const search = useSearch()
  const { details } = texts
  const mayRecord = useMayRecord(task)
  const { distance } = writeDeadline(task.deadline, today, pressureOf(task), texts)
  return (
    <Drawer
      overline={task.solution.name}
      title={task.title}
      onClose={onClose}
      returnTo={`[data-item="${CSS.escape(task.id)}"] a`}
    >
      {task.calledOff ? null : mayRecord ? (
        <Actions>
          <TaskButton task={task} primary />
        </Actions>
      ) : (
        <ReadOnly />
      )}
      <Remarks item={task} />
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
    </Drawer>
  )
}
