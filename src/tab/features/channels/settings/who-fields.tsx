import { usePlace } from '#tab/data/place.ts'
import { useChannelsTexts } from '../channels-texts.ts'
import { Field, type FieldsProps } from './fields.tsx'
import styles from './settings.module.css'

const OFF = 'off'

/** Who hears in person besides the channel, and from which day on. */
export function WhoFields(props: FieldsProps) {
  const { form, offers, set } = props
  return (
    <>
      <p className={styles.hint}>{offers.hints.escalation}</p>
      <Rung
        {...props}
        at="responsible"
        days={form.responsible}
        onChoose={(responsible) => set({ responsible })}
      />
      <Rung {...props} at="leader" days={form.leader} onChoose={(leader) => set({ leader })} />
      {form.leader !== undefined && <Leader {...props} />}
    </>
  )
}

interface RungProps extends FieldsProps {
  readonly at: 'responsible' | 'leader'
  readonly days: number | undefined
  readonly onChoose: (days: number | undefined) => void
}

function Rung({ offers, faults, at, days, onChoose }: RungProps) {
  const { off, asNow } = useChannelsTexts().form
  const isOffered = days === undefined || offers.rungs.some(({ value }) => value === days)
  const rungs = isOffered ? offers.rungs : [...offers.rungs, { value: days, words: `${asNow} (${days})` }]
  return (
    <Field label={offers.labels[at]} fault={faults.has(at) ? offers.faults[at] : undefined}>
      {(described) => (
        <select
          {...described}
          value={days ?? OFF}
          onChange={({ target }) => onChoose(target.value === OFF ? undefined : Number(target.value))}
        >
          <option value={OFF}>{off}</option>
          {rungs.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function Leader({ form, offers, faults, set }: FieldsProps) {
  const texts = useChannelsTexts().form
  const { me } = usePlace()
  const named = form.leaderPerson
  const people = [
    { id: me.id, name: me.name, words: texts.me(me.name) },
    ...(named && named.id !== me.id ? [{ ...named, words: named.name }] : []),
  ]
  return (
    <Field
      label={offers.labels.leaderPerson}
      fault={faults.has('leaderPerson') ? offers.faults.leaderPerson : undefined}
      hint={texts.leaderHint}
    >
      {(described) => (
        <select
          {...described}
          value={named?.id ?? ''}
          onChange={({ target }) => {
            const chosen = people.find(({ id }) => id === target.value)
            set({ leaderPerson: chosen && { id: chosen.id, name: chosen.name } })
          }}
        >
          <option value="">{texts.nobody}</option>
          {people.map(({ id, words }) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
