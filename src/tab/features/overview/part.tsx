import { Button } from '@fluentui/react-components'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { sayProblem } from '#tab/data/api-problem.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { Card } from './panel.tsx'
import styles from './part.module.css'

interface Props<T> {
  readonly query: UseQueryResult<T>
  readonly children: (data: T) => ReactNode
}

/** Shows a part of the page that was loaded by itself: what goes wrong with it leaves the rest of the page standing. */
export function Part<T>({ query, children }: Props<T>) {
  const texts = useTexts()
  if (query.data !== undefined) return children(query.data)
  if (!query.isError) return <PartShape />
  return (
    <Card>
      <div role="alert" className={styles.failed}>
        <p>
          {texts.overview.partFailed} {sayProblem(query.error, texts)}
        </p>
        <Button size="small" onClick={() => void query.refetch()}>
          {query.isFetching ? texts.state.retrying : texts.state.retry}
        </Button>
      </div>
    </Card>
  )
}

/** The shape of a part while it is being loaded. */
export function PartShape() {
  const { state } = useTexts()
  return (
    <Card>
      <div role="status" className={styles.waiting}>
        <span className="visually-hidden">{state.loading}</span>
        <svg aria-hidden="true" width="100%" height="44">
          <rect width="46%" height="10" rx="5" />
          <rect y="17" width="88%" height="10" rx="5" />
          <rect y="34" width="64%" height="10" rx="5" />
        </svg>
      </div>
    </Card>
  )
}
