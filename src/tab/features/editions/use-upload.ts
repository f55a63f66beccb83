import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ImportedItem } from '#api/contract.ts'
import { isCancelled, useFileTransfer } from './file-transfer.ts'

interface Handed {
  readonly file: File
  readonly meetingDate: string
  readonly again?: boolean
}

/** Returns the upload of a file that becomes a draft: how much was sent (at 1 it is being read), and how to cancel it. */
export function useUpload(onImported: (draft: ImportedItem) => void) {
  const { upload } = useFileTransfer()
  const client = useQueryClient()
  const [sent, setSent] = useState(0)
  const [cancelled, setCancelled] = useState(false)
  const running = useRef<AbortController>(undefined)
  const { mutate, reset, data, error, isPending, variables } = useMutation({
    networkMode: 'always',
    mutationFn: ({ file, meetingDate, again }: Handed) => {
      const controller = new AbortController()
      running.current = controller
      const query = new URLSearchParams({ name: file.name })
      if (meetingDate !== '') query.set('meetingDate', meetingDate)
      if (again) query.set('again', 'true')
      return upload<ImportedItem>(`/drafts?${query}`, file, { signal: controller.signal, onSent: setSent })
    },
    onMutate: () => {
      setSent(0)
      setCancelled(false)
    },
    onSuccess: async (draft) => {
      void client.invalidateQueries({ queryKey: ['drafts'] })
      if (draft.outcome === 'imported') onImported(draft)
    },
    onError: (failure) => setCancelled(isCancelled(failure)),
  })
  return {
    ...{ send: mutate, reset, sent, isPending, handed: variables, cancelled },
    imported: data,
    failed: cancelled ? null : error,
    cancel: () => running.current?.abort(),
  }
}
