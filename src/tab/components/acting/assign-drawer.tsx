import { Button } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AgreementItem, TaskItem } from '#api/contract.ts'
import { usePlace } from '#tab/data/place.ts'
import { listKey } from '#tab/data/queries.ts'
import { useHost } from '#tab/host/host-context.ts'
import { Drawer } from '../drawer.tsx'
import { useActingTexts } from './acting-texts.ts'
import styles from './drawers.module.css'

interface Person {
  readonly id: string
  readonly name: string
}

interface Props {
  readonly count: number
  readonly onClose: () => void
  /** null: nobody is responsible any more. */
  readonly onChoose: (person: Person | null) => void
}

/** Asks who is to be responsible: oneself, whoever is already for something, nobody, or in Teams any colleague. */
export function AssignDrawer({ count, onClose, onChoose }: Props) {
  const texts = useActingTexts()
  const { id, name } = usePlace().me
  const known = useKnownPeople().filter((person) => person.id !== id)
  const host = useHost()
  const { data: deeds } = useQuery({
    queryKey: ['host-deeds'],
    queryFn: async () => (await host.deeds?.()) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const [failed, setFailed] = useState(false)
  const pick = () => {
    deeds?.pickPerson?.().then(
      (person) => person && onChoose(person),
      () => setFailed(true),
    )
  }
  return (
    <Drawer title={texts.assignTitle(count)} onClose={onClose}>
      <ul className={styles.people} aria-label={texts.people}>
        <li>
          <Button onClick={() => onChoose({ id, name })}>{texts.me(name)}</Button>
        </li>
        {known.map((person) => (
          <li key={person.id}>
            <Button onClick={() => onChoose(person)}>{person.name}</Button>
          </li>
        ))}
        {deeds?.pickPerson && (
          <li>
            <Button onClick={pick}>{texts.pick}</Button>
          </li>
        )}
        <li>
          <Button appearance="subtle" onClick={() => onChoose(null)}>
            {texts.nobody}
          </Button>
        </li>
      </ul>
      {failed && <p role="alert">{texts.notPicked}</p>}
    </Drawer>
  )
}

/** Returns those who are responsible for something in the municipality, by name. */
function useKnownPeople(): readonly Person[] {
  const client = useQueryClient()
  const { code } = usePlace().municipality
  const items = (['agreements', 'tasks'] as const).flatMap(
    (list) => client.getQueryData<(AgreementItem | TaskItem)[]>(listKey(list, code)) ?? [],
  )
  const people = new Map(
    items.flatMap(({ standing }) =>
      standing?.assignee ? [[standing.assignee.id, standing.assignee] as const] : [],
    ),
  )
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name, 'da'))
}
