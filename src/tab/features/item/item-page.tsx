import { lazy, Suspense } from 'react'
import type { AgreementItem, TaskItem } from '#api/contract.ts'
import { Remarks } from '#tab/components/details.tsx'
import { Loaded } from '#tab/components/loaded.tsx'
import { usePlace } from '#tab/data/place.ts'
import { useAgreements, useTasks } from '#tab/data/queries.ts'
import { AgreementActions } from '../agreements/agreement-actions.tsx'
import { AgreementFacts } from '../agreements/agreement-facts.tsx'
import { TaskActions } from '../tasks/task-actions.tsx'
import { TaskFacts } from '../tasks/task-facts.tsx'
import { EvidenceSection } from './evidence-section.tsx'
import { HistorySection } from './history-section.tsx'
import { ItemHeading } from './item-heading.tsx'
import styles from './item-page.module.css'
import type { ItemList } from './item-queries.ts'
import { useItemTexts } from './item-texts.ts'
import { NoItem } from './no-item.tsx'
import { NudgesSection } from './nudges-section.tsx'
import { Section } from './section.tsx'
import { SectionShape } from './section-shape.tsx'

const SignaturesSection = lazy(() => import('./signatures/signatures-section.tsx'))

/** The whole page of one agreement or task: what it is and how it stands, what happened, who was nudged, who has signed. */
export default function ItemPage({ list, id }: { list: ItemList; id: string }) {
  return list === 'agreements' ? <AgreementPage id={id} /> : <TaskPage id={id} />
}

function AgreementPage({ id }: { id: string }) {
  const query = useAgreements(usePlace().municipality.code)
  const words = useItemTexts()
  return (
    <Loaded query={query}>
      {(agreements) => {
        const agreement = agreements.find((a) => a.id === id)
        if (!agreement) return <NoItem list="agreements" />
        return (
          <article className={styles.page} data-item={id}>
            <ItemHeading list="agreements" item={agreement} />
            <Section title={words.about.agreement}>
              <AgreementActions agreement={agreement} />
              <Remarks item={agreement} />
              <AgreementFacts agreement={agreement} />
            </Section>
            <Course list="agreements" item={agreement} />
            <Suspense fallback={<SectionShape />}>
              <SignaturesSection agreement={agreement} />
            </Suspense>
            <EvidenceSection list="agreements" id={id} />
          </article>
        )
      }}
    </Loaded>
  )
}

function TaskPage({ id }: { id: string }) {
  const query = useTasks(usePlace().municipality.code)
  const words = useItemTexts()
  return (
    <Loaded query={query}>
      {(tasks) => {
        const task = tasks.find((t) => t.id === id)
        if (!task) return <NoItem list="tasks" />
        return (
          <article className={styles.page} data-item={id}>
            <ItemHeading list="tasks" item={task} />
            <Section title={words.about.task}>
              <TaskActions task={task} />
              <Remarks item={task} />
              <TaskFacts task={task} />
            </Section>
            <Course list="tasks" item={task} />
            <EvidenceSection list="tasks" id={id} />
          </article>
        )
      }}
    </Loaded>
  )
}

/** What happened to it, and who was nudged about it. */
function Course({ list, item }: { list: ItemList; item: AgreementItem | TaskItem }) {
  return (
    <>
      <HistorySection list={list} id={item.id} />
      <NudgesSection item={item} />
    </>
  )
}
