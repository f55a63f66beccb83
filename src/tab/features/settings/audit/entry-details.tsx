import type { AuditItem } from '#api/contract.ts'
import styles from './audit-list.module.css'
import { useAuditTexts } from './audit-texts.ts'

/** All that an entry holds, in words where there are any. */
export function EntryDetails({ entry }: { entry: AuditItem }) {
  const texts = useAuditTexts()
  const { seq, subject, details, via, address, by, hash } = entry
  const inWords = (value: unknown): string =>
    Array.isArray(value)
      ? value.map(inWords).join(', ') || '–'
      : (texts.values[String(value)] ?? String(value))
  const parts = [
    ...Object.entries(details).map(([key, value]) => [texts.details[key] ?? key, inWords(value)] as const),
    [texts.parts.subject, subject] as const,
    [texts.parts.via, via] as const,
    ...(address ? [[texts.parts.address, address] as const] : []),
    ...(by ? [[texts.parts.person, by.id] as const] : []),
    [texts.parts.seq, String(seq)] as const,
  ]
  return (
    <details>
      <summary>{texts.unfold}</summary>
      <dl className={styles.details}>
        {parts.map(([label, value]) => (
          <div key={label} className={styles.part}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <dt>{texts.parts.hash}</dt>
        <dd className={styles.hash}>{hash}</dd>
      </dl>
    </details>
  )
}
