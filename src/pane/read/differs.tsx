/** @jsxImportSource preact */
import type { KnownItem } from '#api/contract.ts'
import { Icon } from '#pane/shell/icons.tsx'
import { usePane } from '#pane/shell/pane-context.ts'
import styles from './differs.module.css'
import { writtenValue } from './known-words.ts'

/** Where a mail says otherwise than the catalogue, both side by side: who reads it decides which is right. */
export function Differs({ rows, today }: { rows: KnownItem['differs']; today: string }) {
  const { texts } = usePane()
  const { fields, known } = texts.read
  return (
    <table className={styles.differs}>
      <caption>
        <Icon name="warning" />
        {known.differs.title}
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{known.differs.what}</span>
          </th>
          <th scope="col">{known.differs.mail}</th>
          <th scope="col">{known.differs.catalogue}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ catalogue, field, mail }) => (
          <tr key={field}>
            <th scope="row">{fields[field] ?? field}</th>
            <td>{writtenValue(mail, today, texts)}</td>
            <td>{writtenValue(catalogue, today, texts)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
