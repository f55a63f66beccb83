import { useId, useState } from 'react'
import { useChannelsTexts } from '../channels-texts.ts'
import { Checks, type FieldsProps } from './fields.tsx'
import styles from './settings.module.css'

/** Above so many solutions they can be searched. */
const MANY = 12

/** What a channel is nudged about: kinds, solutions and roles. */
export function WhatFields({ form, offers, faults, set }: FieldsProps) {
  const { labels, hints, faults: words } = offers
  const fault = (at: string) => (faults.has(at) ? words[at] : undefined)
  return (
    <>
      <Checks
        label={labels.kinds}
        offered={offers.kinds}
        chosen={form.kinds}
        fault={fault('kinds')}
        onChoose={(kinds) => set({ kinds })}
      />
      <Modes form={form} offers={offers} faults={faults} set={set} />
      {form.mode !== 'all' && <Solutions form={form} offers={offers} faults={faults} set={set} />}
      <Checks
        label={labels.roles}
        hint={hints.roles}
        offered={offers.roles}
        chosen={form.roles}
        fault={fault('roles')}
        onChoose={(roles) => set({ roles })}
        scrolls
      />
    </>
  )
}

function Modes({ form, offers, set }: FieldsProps) {
  const name = useId()
  return (
    <fieldset className={styles.checks}>
      <legend>{offers.labels.mode}</legend>
      <div className={styles.options}>
        {offers.modes.map(({ value, words }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              checked={form.mode === value}
              onChange={() => set({ mode: value })}
            />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Solutions({ form, offers, faults, set }: FieldsProps) {
  const texts = useChannelsTexts().form
  const [query, setQuery] = useState('')
  const wanted = query.trim().toLowerCase()
  const shown = offers.solutions.filter(
    ({ value, words }) => form.ids.includes(value) || words.toLowerCase().includes(wanted),
  )
  const searchable = offers.solutions.length > MANY
  return (
    <div>
      {searchable && (
        <input
          className={styles.search}
          type="search"
          aria-label={texts.findSolution}
          placeholder={texts.findSolution}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
      )}
      <Checks
        label={`${offers.labels.solutions} (${texts.chosen(form.ids.length)})`}
        offered={shown}
        chosen={form.ids}
        fault={faults.has('solutions') ? offers.faults.solutions : undefined}
        onChoose={(ids) => set({ ids })}
        scrolls
      />
    </div>
  )
}
