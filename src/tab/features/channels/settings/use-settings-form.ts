import { useMemo, useState } from 'react'
import type { SubscriptionItem } from '#api/contract.ts'
import { useNotify } from '#tab/components/notices.tsx'
import { sayProblem } from '#tab/data/api-problem.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { useChannelPreview } from '../channel-queries.ts'
import { useChannelsTexts } from '../channels-texts.ts'
import { type FormState, formOf, isUnchanged, readForm } from './form-state.ts'
import { isOvertaken, type SettingsChange, SettingsFaultsError, useSaveSettings } from './save-settings.ts'
import { useSettled } from './use-settled.ts'

/**
 * Returns the form of a channel's settings: what stands in it, what it would bring, and its saving, which can be undone.
 * What others save meanwhile is shown at once where nothing was typed, and otherwise told: nothing typed is lost.
 */
export function useSettingsForm(channel: SubscriptionItem) {
  const { form: words } = useChannelsTexts()
  const texts = useTexts()
  const notify = useNotify()
  const [base, setBase] = useState(channel)
  const [form, setForm] = useState(() => formOf(channel))
  const [refused, setRefused] = useState<ReadonlySet<string>>(NONE)
  const isDirty = !isUnchanged(form, base)
  const begin = (standing: SubscriptionItem) => {
    setBase(standing)
    setForm(formOf(standing))
    setRefused(NONE)
  }
  if (channel.version !== base.version && !isDirty) begin(channel)

  const { settings, unread } = useMemo(() => readForm(form), [form])
  const tried = useSettled(settings)
  const look = useChannelPreview(channel.id, isDirty ? tried : undefined)
  const isCurrent = !look.isPlaceholderData && (!isDirty || tried === settings)
  const faults = new Set<string>([
    ...refused,
    ...(unread ?? []),
    ...(isCurrent ? (look.data?.faults ?? []) : []),
  ])

  const saving = useSaveSettings(channel.id, (item, { isUndo }) => {
    const before = { settings: base.settings, language: base.language, version: item.version, isUndo: true }
    begin(item)
    if (isUndo) return notify({ kind: 'done', text: words.takenBack })
    notify({ kind: 'done', text: words.saved, undo: () => save(before, () => undefined) })
  })
  const save = (change: SettingsChange, onFault: () => void) =>
    saving.mutate(change, {
      onError: (error) => {
        if (error instanceof SettingsFaultsError) setRefused(new Set(error.faults))
        else if (!isOvertaken(error)) notify({ kind: 'failed', text: words.failed(sayProblem(error, texts)) })
        onFault()
      },
    })
  return {
    ...{ form, faults, isDirty },
    /** The answer to just what stands in the form. */
    trial: isCurrent || !isDirty ? look.data : undefined,
    isTrialError: look.isError,
    isSaving: saving.isPending,
    isOvertaken: isDirty && channel.version !== base.version,
    set: (change: Partial<FormState>) => {
      setRefused(NONE)
      setForm((standing) => ({ ...standing, ...change }))
    },
    showStanding: () => begin(channel),
    save: (onFault: () => void) => {
      if (!settings) return onFault()
      save({ settings, language: form.language, version: base.version, isUndo: false }, onFault)
    },
  }
}

const NONE: ReadonlySet<string> = new Set()
