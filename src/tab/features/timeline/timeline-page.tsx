import { Button } from '@fluentui/react-components'
import { CalendarEmpty28Regular } from '@fluentui/react-icons/svg/calendar-empty'
import { Print20Regular } from '@fluentui/react-icons/svg/print'
import type { MilestoneItem } from '#api/contract.ts'
import { Loaded } from '#tab/components/loaded.tsx'
import { Message } from '#tab/components/message.tsx'
import { PageHeading } from '#tab/components/page-heading.tsx'
import { usePlace } from '#tab/data/place.ts'
import { useMilestones } from '#tab/data/queries.ts'
import { useHost } from '#tab/host/host-context.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { Legend } from './legend.tsx'
import { printSize } from './print-size.ts'
import { usePrintTexts } from './print-texts.ts'
import { ProcessChart } from './process-chart.tsx'
import { timelineOf } from './timeline-layout.ts'
import styles from './timeline-page.module.css'

/** KOMBIT's processes on one axis of time; printed, on one page, or said to be on more. */
export default function TimelinePage() {
  const { nav, timeline } = useTexts()
  const query = useMilestones()
  return (
    <>
      <PageHeading title={nav.timeline} lead={timeline.lead} />
      <Loaded query={query}>{(steps) => <Chart steps={steps} />}</Loaded>
    </>
  )
}

function Chart({ steps }: { steps: readonly MilestoneItem[] }) {
  const { timeline } = useTexts()
  const { today } = usePlace().me
  const { kind } = useHost()
  const print = usePrintTexts()
  if (steps.length === 0)
    return <Message icon={<CalendarEmpty28Regular />} title={timeline.noneTitle} text={timeline.noneText} />
  const { axis, processes } = timelineOf(steps, today)
  const { size, pages } = printSize(processes)
  return (
    <div className={styles.chart} data-print={size}>
      <div className={styles.bar}>
        <Legend />
        {/* A host that frames the page prints nothing of it. */}
        {kind === 'browser' && (
          <div className={styles.print}>
            {pages > 1 && <span>{print.severalPages(pages)}</span>}
            <Button icon={<Print20Regular />} onClick={() => window.print()}>
              {timeline.print}
            </Button>
          </div>
        )}
      </div>
      {processes.map((process) => (
        <ProcessChart key={process.name} process={process} axis={axis} />
      ))}
    </div>
  )
}
