import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { AgreementItem, TaskItem } from '#api/contract.ts'
import { useApi } from '#tab/data/api-client.ts'
import { sayProblem } from '#tab/data/api-problem.ts'
import { nameOf } from '#tab/data/change-standing.ts'
import { usePlace } from '#tab/data/place.ts'
import { listKey } from '#tab/data/queries.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { useNotify } from '../notices.tsx'
import { useActingTexts } from './acting-texts.ts'
import { type Deed, type Step, stepBack, stepOf } from './deeds.ts'
import { type Outcome, runEach } from './run-each.ts'

type Item = AgreementItem | TaskItem
interface Run {
  readonly deed: Deed
  readonly items: readonly Item[]
  readonly stepFor: (item: Item) => Step
  readonly undoing: boolean
}

export interface Refusal {
  readonly id: string
  readonly name: string
  readonly why: string
}

/**
 * Returns how to do a deed to many items, one after the other: how far it is, the stop between two of them, and what was
 * refused and why. All that were done can be undone from the notice. `left` is told which are not done.
 */
export function useActOnMany(list: 'agreements' | 'tasks', left: (ids: readonly string[]) => void) {
  const api = useApi()
  const client = useQueryClient()
  const texts = useTexts()
  const acting = useActingTexts()
  const notify = useNotify()
  const { code } = usePlace().municipality
  const stopping = useRef<AbortController>(undefined)
  const [progress, setProgress] = useState<{ done: number; of: number }>()
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const key = listKey(list, code)
  const reason = (error: unknown) => acting.reasonOf(error) ?? sayProblem(error, texts)

  const mutation = useMutation({
    mutationKey: ['standing', list],
    networkMode: 'always',
    mutationFn: async ({ items, stepFor }: Run) => {
      const controller = new AbortController()
      stopping.current = controller
      setRefusals([])
      setProgress({ done: 0, of: items.length })
      await client.cancelQueries({ queryKey: key })
      return runEach<Item, Item>(items, {
        signal: controller.signal,
        wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        act: async (item) => {
          const { part, change } = stepFor(item)
          const path = `/${list}/${encodeURIComponent(item.id)}/${part}`
          return api.send<Item>('PUT', path, { municipality: code, ...change })
        },
        onEach: ({ done, refused }) => {
          setProgress({ done: done.length + refused.length, of: items.length })
          const last = done.at(-1)?.answer
          if (last)
            client.setQueryData<Item[]>(key, (all) => all?.map((one) => (one.id === last.id ? last : one)))
        },
      })
    },
    onSuccess: ({ done, refused }: Outcome<Item, Item>, { deed, items, undoing }) => {
      const over = new Set(done.map(({ item }) => item.id))
      left(undoing ? [] : items.flatMap(({ id }) => (over.has(id) ? [] : [id])))
      setRefusals(refused.map(({ item, error }) => ({ id: item.id, name: nameOf(item), why: reason(error) })))
      if (done.length === 0) return
      const before = new Map(done.map(({ item }) => [item.id, item]))
      const back: Run = {
        deed,
        undoing: true,
        items: done.map(({ answer }) => answer),
        stepFor: (item) => stepBack(deed, before.get(item.id) ?? item),
      }
      notify({
        kind: 'done',
        text: undoing ? acting.undone(done.length) : acting.said(deed, list, done.length),
        ...(!undoing && { undo: () => mutation.mutate(back) }),
      })
    },
    onSettled: () => {
      setProgress(undefined)
      // A task that only asks to sign an agreement is one thing with it: both lists may have changed.
      return client.invalidateQueries({ predicate: ({ queryKey: [, of] }) => of === code })
    },
  })
  return {
    progress,
    refusals,
    forget: () => setRefusals([]),
    stop: () => stopping.current?.abort(),
    run: (deed: Deed, items: readonly Item[]) =>
      mutation.mutate({ deed, items, undoing: false, stepFor: (item) => stepOf(deed, item) }),
  }
}
