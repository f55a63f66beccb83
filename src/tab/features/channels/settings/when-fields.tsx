import { useTexts } from '#tab/texts/texts.ts'
import { Checks, Field, type FieldsProps } from './fields.tsx'

const LANGUAGES = ['da', 'en'] as const

/** When cards come and how long before a deadline, and in which language. */
export function WhenFields({ form, offers, faults, set }: FieldsProps) {
  const { labels, hints, faults: words } = offers
  const { locale } = useTexts()
  const fault = (at: string) => (faults.has(at) ? words[at] : undefined)
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  return (
    <>
      <Field label={labels.time} fault={fault('time')}>
        {(described) => (
          <select {...described} value={form.time} onChange={({ target }) => set({ time: target.value })}>
            {offers.times.map((time) => (
              <option key={time.value} value={time.value}>
                {time.words}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Checks
        label={labels.weekdays}
        offered={offers.weekdays}
        chosen={form.weekdays}
        fault={fault('weekdays')}
        onChoose={(weekdays) => set({ weekdays })}
      />
      <Field label={labels.leadDays} fault={fault('leadDays')} hint={hints.leadDays}>
        {(described) => (
          <input
            {...described}
            type="text"
            inputMode="numeric"
            maxLength={60}
            value={form.leadDays}
            onChange={({ target }) => set({ leadDays: target.value })}
          />
        )}
      </Field>
      <Field label={labels.language}>
        {(described) => (
          <select
            {...described}
            value={form.language}
            onChange={({ target }) => set({ language: target.value === 'en' ? 'en' : 'da' })}
          >
            {LANGUAGES.map((code) => (
              <option key={code} value={code}>
                {capitalised(names.of(code) ?? code)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  )
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
