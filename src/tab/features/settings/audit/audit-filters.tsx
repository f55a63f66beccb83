import { Button } from '@fluentui/react-components'
import { Search20Regular } from '@fluentui/react-icons/svg/search'
import { type FormEvent, useState } from 'react'
import { useSearch } from 'wouter'
import { useAddressParam, useClearFilters } from '#tab/components/address.ts'
import styles from './audit-filters.module.css'
import { AUDIT_FILTERS, useAuditPeople } from './audit-query.ts'
import { useAuditTexts } from './audit-texts.ts'

/** What the trail is narrowed to: all of it stands in the address. Words are looked for when they are whole. */
export function AuditFilters() {
  const { filters, actions } = useAuditTexts()
  const [action, setAction] = useAddressParam('action')
  const [from, setFrom] = useAddressParam('from')
  const [to, setTo] = useAddressParam('to')
  const search = new URLSearchParams(useSearch())
  const clear = useClearFilters()
  const ordered = Object.entries(actions).sort(([, a], [, b]) => a.localeCompare(b))
  return (
    <search className={styles.filters} aria-label={filters.label}>
      <Words key={search.get('text') ?? ''} />
      <label>
        <span>{filters.action}</span>
        <select value={action} onChange={({ target }) => setAction(target.value)}>
          <option value="">{filters.allActions}</option>
          {ordered.map(([code, words]) => (
            <option key={code} value={code}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <People />
      <label>
        <span>{filters.from}</span>
        <input type="date" value={from} onChange={({ target }) => setFrom(target.value)} />
      </label>
      <label>
        <span>{filters.to}</span>
        <input type="date" value={to} onChange={({ target }) => setTo(target.value)} />
      </label>
      {AUDIT_FILTERS.some((name) => search.get(name)) && (
        <div className={styles.also}>
          {search.get('subject') && (
            <span className={styles.subject}>{filters.subject(search.get('subject') ?? '')}</span>
          )}
          <Button size="small" onClick={clear}>
            {filters.clear}
          </Button>
        </div>
      )}
    </search>
  )
}

/** A search of each letter would be a line of the trail for each letter. */
function Words() {
  const { filters } = useAuditTexts()
  const [text, setText] = useAddressParam('text')
  const [typed, setTyped] = useState(text)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setText(typed.trim())
  }
  return (
    <form className={styles.words} onSubmit={submit}>
      <label>
        <span>{filters.text}</span>
        <input
          type="search"
          maxLength={100}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      <Button type="submit" icon={<Search20Regular />}>
        {filters.search}
      </Button>
    </form>
  )
}

function People() {
  const { filters } = useAuditTexts()
  const [person, setPerson] = useAddressParam('who')
  const people = useAuditPeople().data?.items ?? []
  // An address may name somebody who was forgotten since.
  const unknown = person !== '' && people.every(({ id }) => id !== person)
  return (
    <label>
      <span>{filters.person}</span>
      <select value={person} onChange={({ target }) => setPerson(target.value)}>
        <option value="">{filters.everybody}</option>
        {unknown && <option value={person}>{person}</option>}
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
