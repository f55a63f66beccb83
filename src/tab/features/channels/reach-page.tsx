import { CheckmarkCircle28Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import type { ReachAnswer } from '#api/contract.ts'
import { useAddressParam } from '#tab/components/address.ts'
import { Loaded } from '#tab/components/loaded.tsx'
import { Message } from '#tab/components/message.tsx'
import { PageHeading } from '#tab/components/page-heading.tsx'
import { BackLink } from './back-link.tsx'
import { useReach } from './channel-queries.ts'
import { useChannelsTexts } from './channels-texts.ts'
import { countUnreached, isUnreached } from './count-unreached.ts'
import styles from './reach-page.module.css'
import { ReachRows } from './reach-rows.tsx'

type Finding = ReachAnswer['items'][number]
const REASONS: readonly Finding['reason'][] = [
  'no-bot',
  'no-channel',
  'paused',
  'failing',
  'person-unreachable',
  'nobody-responsible',
]

/** Who would hear nothing: the deadlines of the coming days that reach nobody, why, and where that is cured. */
export function ReachPage() {
  const { reach } = useChannelsTexts()
  const query = useReach()
  const { items, days } = query.data ?? { items: [], days: 30 }
  return (
    <>
      <BackLink />
      <PageHeading title={reach.title} lead={query.data && reach.lead(countUnreached(items), days)} />
      <Loaded query={query}>{(answer) => <Findings answer={answer} />}</Loaded>
    </>
  )
}

function Findings({ answer }: { answer: ReachAnswer }) {
  const { reach } = useChannelsTexts()
  const [reason, setReason] = useAddressParam('reason')
  const { items, counts } = answer
  if (items.length === 0)
    return <Message icon={<CheckmarkCircle28Regular />} title={reach.none} text={reach.noneText} />
  const shown = items.filter((item) => reason === '' || item.reason === reason)
  const chips = [
    { value: '', label: reach.all, count: items.length },
    ...REASONS.map((value) => ({ value, label: reach.reasons[value], count: counts[value] })),
  ]
  return (
    <>
      <fieldset className={styles.chips}>
        <legend className="visually-hidden">{reach.label}</legend>
        {chips
          .filter(({ value, count }) => count > 0 || value === reason)
          .map(({ value, label, count }) => (
            <button
              key={value}
              type="button"
              aria-pressed={value === reason}
              onClick={() => setReason(value)}
            >
              {label} <span>{count}</span>
            </button>
          ))}
      </fieldset>
      <ReachRows title={reach.unreached} items={shown.filter(isUnreached)} />
      <ReachRows title={reach.lesser} items={shown.filter((item) => !isUnreached(item))} />
    </>
  )
}
