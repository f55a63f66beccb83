import type { TaskItem } from '#api/contract.ts'
import { Deadline } from '#tab/components/deadline.tsx'
import { Cell, DayCell, SolutionCell, TitleCell, WordsCell } from '#tab/components/table/cells.tsx'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDeadline } from '#tab/time/written-deadline.ts'
import { BlockedCell } from './blocked-cell.tsx'
import { pressureOf } from './group-tasks.ts'
import { TaskButton } from './task-button.tsx'
import { TaskStanding } from './task-standing.tsx'

/** A task as a row of the table. */
export function TaskCells({ item }: { item: TaskItem }) {
  const texts = useTexts()
  const { today } = usePlace().me
  return (
    <>
      <SolutionCell solution={item.solution} />
      <TitleCell
        item={item}
        path={`/tasks/${encodeURIComponent(item.id)}`}
        tag={item.workingTitle ? texts.details.workingTitle : undefined}
      />
      <DayCell column="start" day={item.start} />
      <Cell column="deadline">
        <Deadline written={writeDeadline(item.deadline, today, pressureOf(item), texts)} />
      </Cell>
      <WordsCell column="audience" words={item.audience.join(', ')} />
      <Cell column="standing">
        <TaskStanding task={item} />
      </Cell>
      <BlockedCell task={item} />
      <Cell column="action">
        <TaskButton task={item} />
      </Cell>
    </>
  )
}
