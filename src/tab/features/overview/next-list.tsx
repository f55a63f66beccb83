import { useMemo } from 'react'
import type { AgreementItem, TaskItem } from '#api/contract.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { AgreementRow } from '../agreements/agreement-row.tsx'
import { TaskRow } from '../tasks/task-row.tsx'
import { nextItems } from './next-items.ts'
import { Card, Panel, Rows } from './panel.tsx'

const MOST = 5

interface Props {
  readonly agreements: readonly AgreementItem[]
  readonly tasks: readonly TaskItem[]
}

/** The first few items to look at, with the buttons that they have in their lists. */
export function NextList({ agreements, tasks }: Props) {
  const { overview } = useTexts()
  const { today } = usePlace().me
  const next = useMemo(() => nextItems(agreements, tasks, today, MOST), [agreements, tasks, today])
  return (
    <Panel title={overview.next}>
      {next.length === 0 ? (
        <Card>
          <p>{overview.nothingNext}</p>
        </Card>
      ) : (
        <Rows>
          {next.map((one) =>
            one.type === 'agreement' ? (
              <AgreementRow key={one.item.id} agreement={one.item} />
            ) : (
              <TaskRow key={one.item.id} task={one.item} />
            ),
          )}
        </Rows>
      )}
    </Panel>
  )
}
