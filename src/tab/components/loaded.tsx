import { CloudOff28Regular } from '@fluentui/react-icons/svg/cloud-off'
import { ErrorCircle24Regular } from '@fluentui/react-icons/svg/error-circle'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiProblem, sayProblem } from '#tab/data/api-problem.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { Message } from './message.tsx'
import { ListSkeleton } from './skeleton.tsx'

/** What is needed of a query, or of several that are one to whoever looks. */
export interface Loading<T> extends Pick<UseQueryResult<T>, 'data' | 'isError' | 'error' | 'isFetching'> {
  readonly refetch: () => unknown
}

interface Props<T> {
  readonly query: Loading<T>
  readonly children: (data: T) => ReactNode
  /** What is shown while it is being loaded, where that is no list. */
  readonly shape?: ReactNode
}

/** Shows what was loaded; until then its shape, and what went wrong with a way to try again. */
export function Loaded<T>({ query, children, shape = <ListSkeleton /> }: Props<T>) {
  const texts = useTexts()
  if (query.data !== undefined) return children(query.data)
  if (!query.isError) return shape
  const offline = query.error instanceof ApiProblem && query.error.code === 'offline'
  return (
    <div role="alert">
      <Message
        icon={offline ? <CloudOff28Regular /> : <ErrorCircle24Regular />}
        title={offline ? texts.state.offlineTitle : texts.state.errorTitle}
        text={offline ? texts.state.offlineText : sayProblem(query.error, texts)}
        action={{
          label: query.isFetching ? texts.state.retrying : texts.state.retry,
          run: () => void query.refetch(),
        }}
      />
    </div>
  )
}
