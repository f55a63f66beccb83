import type { EffectItem } from '#api/contract.ts'
import { useAddressParam } from '#tab/components/address.ts'
import { Loaded } from '#tab/components/loaded.tsx'
import { useTexts } from '#tab/texts/texts.ts'
import { useNudgeEffect } from '../channel-queries.ts'
import { useChannelsTexts } from '../channels-texts.ts'
import styles from './deliveries.module.css'

const WITHIN = ['3', '7', '14', '30']
type Counts = EffectItem['total']

/** How many nudges were followed by a change of standing, at which stage and of which item. */
export function EffectSection({ id }: { id: string }) {
  const { effect } = useChannelsTexts()
  const [said, setDays] = useAddressParam('days')
  const days = WITHIN.includes(said) ? said : '7'
  const query = useNudgeEffect(id, days)
  return (
    <>
      <p className={styles.lead}>{effect.lead}</p>
      <div className={styles.filters}>
        <label>
          {effect.within}
          <select value={days} onChange={(event) => setDays(event.target.value)}>
            {WITHIN.map((count) => (
              <option key={count} value={count}>
                {effect.days(Number(count))}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Loaded query={query}>
        {(answer) =>
          answer.total.nudges === 0 ? (
            <p className={styles.none}>{effect.none}</p>
          ) : (
            <Tables answer={answer} />
          )
        }
      </Loaded>
    </>
  )
}

function Tables({ answer: { total, stages, items } }: { answer: EffectItem }) {
  const { effect } = useChannelsTexts()
  const ofStages = stages.map(({ stage, ...counts }) => ({ key: stage, name: effect.stageOf(stage), counts }))
  return (
    <>
      <EffectTable
        title={effect.stage}
        rows={[...ofStages, { key: 'total', name: effect.total, counts: total }]}
      />
      <EffectTable
        title={effect.perItem}
        rows={items.map(({ id, title, ...counts }) => ({ key: id, name: title, counts }))}
      />
    </>
  )
}

interface Row {
  readonly key: string
  readonly name: string
  readonly counts: Counts
}

function EffectTable({ title, rows }: { title: string; rows: readonly Row[] }) {
  const { effect } = useChannelsTexts()
  return (
    <table className={styles.table}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{effect.changed}</th>
          <th scope="col">{effect.median}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, counts }) => (
          <tr key={key} data-item={key}>
            <th scope="row">{name}</th>
            <td>{shareOf(counts, effect.share(counts.changed, counts.nudges))}</td>
            <Median counts={counts} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const shareOf = ({ percent }: Counts, share: string) =>
  percent === undefined ? share : `${share} (${percent} %)`

function Median({ counts: { medianWorkingDays } }: { counts: Counts }) {
  const { effect } = useChannelsTexts()
  const { locale } = useTexts()
  if (medianWorkingDays === undefined) return <td>–</td>
  return <td>{effect.workingDays(new Intl.NumberFormat(locale).format(medianWorkingDays))}</td>
}
