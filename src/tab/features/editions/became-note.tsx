import type { DraftTextItem } from '#api/contract.ts'
import { useTexts } from '#tab/texts/texts.ts'
import type { Became, Place } from './draft-places.ts'
import { useDraftTexts } from './draft-texts.ts'
import { useReview } from './review-context.ts'
import styles from './source-pane.module.css'

interface Props {
  readonly place: Place
  readonly text: DraftTextItem
  readonly became: Became | undefined
}

/** What became of the line that was chosen: fields of items, questions, or nothing, and why. */
export function BecameNote({ place, text, became }: Props) {
  const { language } = useTexts()
  const texts = useDraftTexts()
  const { ask, open } = useReview()
  const line = text.pages
    .find(({ page }) => page === place.page)
    ?.lines.find((one) => one.line === place.line)
  const byItem = Map.groupBy(became?.fields ?? [], ({ of }) => of.name)
  const nothing = line?.as ? texts.source.left[line.as] : texts.source.part
  return (
    <div role="status" className={styles.became}>
      <p className={styles.where}>{texts.queue.where(place.page, place.line)}</p>
      {[...byItem].map(([name, [first, ...more]]) => {
        if (!first) return null
        const fields = [first, ...more].map(({ field }) => texts.fields[field] ?? field)
        return (
          <p key={name}>
            {texts.source.became}{' '}
            <button type="button" onClick={() => open(name)}>
              {texts.queue.about(texts.kinds[first.of.list], first.of.item.title)}
            </button>{' '}
            ({[...new Set(fields)].join(', ').toLowerCase()})
          </p>
        )
      })}
      {became?.problems.map((problem) => (
        <p key={problem.id}>
          {texts.source.asked}:{' '}
          <button type="button" onClick={() => ask(problem.id)}>
            {problem.what[language]}
          </button>
        </p>
      ))}
      {byItem.size === 0 && !became?.problems.length && <p>{nothing}</p>}
    </div>
  )
}
