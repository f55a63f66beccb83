import type { ChannelSettings } from '#api/contract.ts'
import { useChannelsTexts } from '../channels-texts.ts'
import { Field, type FieldsProps, Toggle } from './fields.tsx'

type Rhythm = ChannelSettings['overdue']
const keyOf = (rhythm: Rhythm) =>
  'days' in rhythm
    ? `d${rhythm.days.join('-')}`
    : [rhythm.first, rhythm.every, rhythm.most, rhythm.within].join('-')

/** How often nudges come past a deadline, how long a card becomes, and what else stands on it. */
export function MuchFields({ form, offers, faults, set }: FieldsProps) {
  const { labels, faults: words } = offers
  const { asNow } = useChannelsTexts().form
  const fault = (at: string) => (faults.has(at) ? words[at] : undefined)
  const isOffered = offers.rhythms.some(({ value }) => keyOf(value) === keyOf(form.overdue))
  // One that was chosen elsewhere has no words here, and is not lost for that.
  const rhythms = isOffered ? offers.rhythms : [...offers.rhythms, { value: form.overdue, words: asNow }]
  return (
    <>
      <Field label={labels.overdue} fault={fault('overdue')}>
        {(described) => (
          <select
            {...described}
            value={keyOf(form.overdue)}
            onChange={({ target }) => {
              const chosen = rhythms.find(({ value }) => keyOf(value) === target.value)
              if (chosen) set({ overdue: chosen.value })
            }}
          >
            {rhythms.map((rhythm) => (
              <option key={keyOf(rhythm.value)} value={keyOf(rhythm.value)}>
                {rhythm.words}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={labels.dailyCap} fault={fault('dailyCap')}>
        {(described) => (
          <input
            {...described}
            type="text"
            inputMode="numeric"
            maxLength={4}
            value={form.dailyCap}
            onChange={({ target }) => set({ dailyCap: target.value })}
          />
        )}
      </Field>
      <Toggle label={labels.weekly} on={form.weekly} onChange={(weekly) => set({ weekly })} />
      <Toggle label={labels.changes} on={form.changes} onChange={(changes) => set({ changes })} />
    </>
  )
}
