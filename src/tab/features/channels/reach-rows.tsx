import { useId } from 'react'
import { Link, useSearch } from 'wouter'
import type { ReachAnswer } from '#api/contract.ts'
import { hrefWith } from '#tab/components/address.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { relativeDay, writeDay, writePeriod } from '#tab/time/written-day.ts'
import { useChannelsTexts } from './channels-texts.ts'
import styles from './reach-page.module.css'

type Finding = ReachAnswer['items'][number]
interface Cure {
  readonly href: string
  readonly words: string
}

/** Findings of one weight, the nearest deadline first; nothing where there are none. */
export function ReachRows({ title, items }: { title: string; items: readonly Finding[] }) {
  const id = useId()
  if (items.length === 0) return null
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className={styles.rows}>
        {items.map((item) => (
          <ReachRow key={`${item.id} ${item.reason} ${item.person?.name}`} finding={item} />
        ))}
      </ul>
    </section>
  )
}

function ReachRow({ finding }: { finding: Finding }) {
  const { reach } = useChannelsTexts()
  const { language, locale } = useTexts()
  const search = useSearch()
  const { today } = usePlace().me
  const { deadline, person } = finding
  const { from, to } = deadline
  const day = from === to ? writeDay(from, locale, 'short', today) : writePeriod(from, to, locale)
  const link = ({ href, words }: Cure) => (
    <Link key={href} href={hrefWith(href, search, 'lasting')}>
      {words}
    </Link>
  )
  return (
    <li className={styles.row} data-item={finding.id}>
      <div className={styles.head}>
        {link({ href: itemPath(finding), words: finding.title })}
        <span>
          {reach.due(day)}, {relativeDay(today, from >= today ? from : to, locale)}
        </span>
      </div>
      <p>
        {finding.what[language]}. {person && reach.person(person.name)} {finding.cure[language]}
      </p>
      <div className={styles.cures}>{curesOf(finding, reach.cures).map(link)}</div>
    </li>
  )
}

const itemPath = ({ type, id }: Finding) =>
  `/${type === 'agreement' ? 'agreements' : 'tasks'}/${encodeURIComponent(id)}`

/** Returns the pages on which it is cured: those of the channels that follow the item, or where nobody does, all. */
function curesOf(finding: Finding, words: Readonly<Record<Finding['reason'], string>>): readonly Cure[] {
  const { reason, channels } = finding
  if (reason === 'nobody-responsible') return [{ href: itemPath(finding), words: words[reason] }]
  const page = reason === 'failing' ? '/deliveries' : ''
  const known = channels.flatMap(({ id, name }) =>
    id === undefined ? [] : [{ href: `/channels/${id}${page}`, words: `${words[reason]}: ${name}` }],
  )
  return known.length > 0 ? known : [{ href: '/channels', words: words[reason] }]
}
