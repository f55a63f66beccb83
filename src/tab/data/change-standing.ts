import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { AgreementItem, TaskItem } from '#api/contract.ts'
import { useNotify } from '#tab/components/notices.tsx'
import { useTexts } from '#tab/texts/texts.ts'
import { useApi } from './api-client.ts'
import { sayProblem } from './api-problem.ts'
import { usePlace } from './place.ts'
import { listKey } from './queries.ts'

interface Items {
  agreements: AgreementItem
  tasks: TaskItem
}
type State<N extends keyof Items> = NonNullable<Items[N]['standing']>['state']
export interface Change<N extends keyof Items> {
  item: Items[N]
  state: State<N>
}
interface Wordings<N extends keyof Items> {
  /** Returns what is said once the change stands. */
  said: (item: string, state: State<N>) => string
  /** Returns the state that undoes another. */
  opposite: (state: State<N>) => State<N>
}

/**
 * Returns the change of a standing: shown at once, and taken back with the reason when the server refuses it.
 * A person can undo it from the notice that says it was done.
 */
export function useChangeStanding<N extends keyof Items>(list: N, wordings: Wordings<N>) {
  const api = useApi()
  const client = useQueryClient()
  const { municipality, me } = usePlace()
  const texts = useTexts()
  const notify = useNotify()
  const key = listKey(list, municipality.code)
  const mutation = useMutation({
    mutationKey: ['standing', list],
    networkMode: 'always',
    mutationFn: ({ item, state }: Change<N>) =>
      api.send<Items[N]>('PUT', `/${list}/${encodeURIComponent(item.id)}/standing`, {
        municipality: municipality.code,
        state,
      }),
    onMutate: async ({ item, state }) => {
      await client.cancelQueries({ queryKey: key })
      // Who is responsible stays so; that it is not theirs is what a new answer takes the place of.
      const { notOurs: _, ...handled } = item.standing ?? {}
      const standing = { ...handled, state, asOf: me.today, source: 'person', by: me.name }
      replace(client, key, { ...item, standing })
    },
    onSuccess: (answer, { item, state }) => {
      replace(client, key, { ...item, ...answer })
      const text = wordings.said(nameOf(item), state)
      const back = wordings.opposite(state)
      notify({
        kind: 'done',
        text,
        undo: () => mutation.mutate({ item: { ...item, ...answer }, state: back }),
      })
    },
    onError: (error, { item }) => {
      replace(client, key, item)
      notify({ kind: 'failed', text: texts.status.failed(nameOf(item), sayProblem(error, texts)) })
    },
    // A task that only asks to sign an agreement is one thing with it: both lists may have changed.
    onSettled: () =>
      client.invalidateQueries({ predicate: ({ queryKey: [, of] }) => of === municipality.code }),
  })
  return mutation
}

/** Returns how an item is named in a sentence, and to a screen reader. */
export const nameOf = (item: AgreementItem | TaskItem) => `${item.title} (${item.solution.name})`

function replace<T extends { id: string }>(client: QueryClient, key: readonly string[], item: T) {
  client.setQueryData<T[]>(key, (items) => items?.map((i) => (i.id === item.id ? item : i)))
}
