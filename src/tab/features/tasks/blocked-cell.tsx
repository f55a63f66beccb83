import { Link, useSearch } from 'wouter'
import type { TaskItem } from '#api/contract.ts'
import { hrefWith } from '#tab/components/address.ts'
import { Cell } from '#tab/components/table/cells.tsx'
import styles from './blocked-cell.module.css'
import { useTaskTexts } from './task-texts.ts'

/** The agreements that a task waits for, each a link, and whether it is known that they are unsigned. */
export function BlockedCell({ task }: { task: TaskItem }) {
  const texts = useTaskTexts()
  const search = useSearch()
  return (
    <Cell column="blocked">
      {task.blockedBy?.map(({ id, title, standing }) => (
        <p key={id} className={styles.blocked}>
          <span>{texts.blocked[standing]}</span>{' '}
          <Link href={hrefWith(`/agreements/${encodeURIComponent(id)}`, search, 'lasting')}>{title}</Link>
        </p>
      ))}
    </Cell>
  )
}
