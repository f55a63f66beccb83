import { Link, useSearch } from 'wouter'
import type { ChannelPreview } from '#api/contract.ts'
import { hrefWith } from '#tab/components/address.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDay } from '#tab/time/written-day.ts'
import { useChannelsTexts } from '../channels-texts.ts'
import styles from './preview-days.module.css'
import { type PreviewRow, previewRows } from './preview-rows.ts'

type Line = ChannelPreview['mornings'][number]['lines'][number]

/** The days of a preview in their order: those with a card, and those on which none can come, with why. */
export function PreviewDays({ answer }: { answer: ChannelPreview }) {
  return (
    <ol className={styles.days}>
      {previewRows(answer).map((row) => (
        <Day key={row.kind === 'card' ? row.day : row.from} row={row} />
      ))}
    </ol>
  )
}

function Day({ row }: { row: PreviewRow }) {
  const { preview } = useChannelsTexts()
  const { locale } = useTexts()
  const write = (day: string) => writeDay(day, locale, 'short')
  if (row.kind === 'off')
    return (
      <li className={styles.off}>
        {row.from === row.to ? write(row.from) : `${write(row.from)} – ${write(row.to)}`}:{' '}
        {preview.off[row.why]}
      </li>
    )
  return (
    <li className={styles.day} data-item={row.day}>
      <h2>{writeDay(row.day, locale, 'long')}</h2>
      <ul>
        {row.lines.map((line) => (
          <PreviewLine key={line.item} line={line} />
        ))}
      </ul>
      {row.waiting !== undefined && <p>{preview.waiting(row.waiting)}</p>}
    </li>
  )
}

function PreviewLine({ line }: { line: Line }) {
  const { preview } = useChannelsTexts()
  const search = useSearch()
  const { item, type, title, solution, why } = line
  const page = type === 'agreement' ? 'agreements' : type === 'task' ? 'tasks' : 'meetings'
  return (
    <li>
      <span className={styles.kind}>{preview.types[type]}</span>
      <Link href={hrefWith(`/${page}/${encodeURIComponent(item)}`, search, 'lasting')}>
        {solution ? `${solution.name} · ${title}` : title}
      </Link>
      <span className={styles.why}>{why}</span>
    </li>
  )
}
