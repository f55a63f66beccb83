import type { FullAnswer } from '#api/contract.ts'
import { Deadline } from '#tab/components/deadline.tsx'
import { Group } from '#tab/components/group.tsx'
import { ItemRow } from '#tab/components/item-row.tsx'
import { usePlace } from '#tab/data/place.ts'
import { useMunicipalities } from '#tab/data/queries.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { type Pressure, writeDeadline } from '#tab/time/written-deadline.ts'
import { shortMeetingTime } from '../meetings/meeting-time.ts'

type Row = FullAnswer['rows'][number]

const PRESSURE: Readonly<Record<Row['group'], Pressure>> = {
  open: 'open',
  unknown: 'unknown',
  'not-sent': 'waiting',
  fulfilled: 'settled',
  'not-ours': 'settled',
  'called-off': 'settled',
}
const PAGES = { agreement: 'agreements', task: 'tasks' } as const

/** The agreements, tasks and meetings of an answer, each a link to all about it. */
export function AnswerRows({ rows, events }: Pick<FullAnswer, 'rows' | 'events'>) {
  const texts = useTexts()
  const { today } = usePlace().me
  return (
    <>
      {[...Map.groupBy(rows, (row) => row.group)].map(([group, members]) => (
        <Group key={group} title={texts.ask.groups[group]} count={members.length}>
          {members.map((row) => (
            <AnswerRow key={`${row.municipality} ${row.id}`} row={row} />
          ))}
        </Group>
      ))}
      {events.length > 0 && (
        <Group title={texts.nav.meetings} count={events.length}>
          {events.map(({ id, title, start }) => (
            <ItemRow
              key={id}
              id={id}
              path={`/meetings/${encodeURIComponent(id)}`}
              title={title}
              doubt={false}
              when={shortMeetingTime(start, today, texts)}
            />
          ))}
        </Group>
      )}
    </>
  )
}

function AnswerRow({ row }: { row: Row }) {
  const texts = useTexts()
  const { me, municipality } = usePlace()
  const others = useMunicipalities().data
  const foreign = row.municipality !== '' && row.municipality !== municipality.code
  const place = foreign ? others?.find(({ code }) => code === row.municipality)?.name : undefined
  return (
    <ItemRow
      id={row.id}
      path={`/${PAGES[row.type]}/${encodeURIComponent(row.id)}`}
      overline={[place, row.solution.name].filter(Boolean).join(' · ')}
      title={row.title}
      doubt={row.doubt}
      when={<Deadline written={writeDeadline(row.deadline, me.today, PRESSURE[row.group], texts)} />}
    />
  )
}
