import type { AgreementItem } from '#api/contract.ts'
import { Deadline } from '#tab/components/deadline.tsx'
import { Cell, DayCell, SolutionCell, TitleCell, WordsCell } from '#tab/components/table/cells.tsx'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDeadline } from '#tab/time/written-deadline.ts'
import { AgreementButton } from './agreement-button.tsx'
import { AgreementStanding } from './agreement-standing.tsx'
import { pressureOf } from './group-agreements.ts'

/** An agreement as a row of the table. */
export function AgreementCells({ item }: { item: AgreementItem }) {
  const texts = useTexts()
  const { today } = usePlace().me
  return (
    <>
      <SolutionCell solution={item.solution} />
      <TitleCell item={item} path={`/agreements/${encodeURIComponent(item.id)}`} />
      <WordsCell column="kind" words={texts.kinds[item.kind]} />
      <DayCell column="sent" day={item.sent} />
      <WordsCell column="audience" words={item.audience.join(', ')} />
      <Cell column="deadline">
        <Deadline written={writeDeadline(item.deadline, today, pressureOf(item), texts)} />
      </Cell>
      <Cell column="standing">
        <AgreementStanding agreement={item} />
      </Cell>
      <Cell column="action">
        <AgreementButton agreement={item} />
      </Cell>
    </>
  )
}
