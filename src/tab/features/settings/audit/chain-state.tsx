import { Button } from '@fluentui/react-components'
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle'
import { useMutation } from '@tanstack/react-query'
import type { AuditChainItem } from '#api/contract.ts'
import { useApi } from '#tab/data/api-client.ts'
import { sayProblem } from '#tab/data/api-problem.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import styles from '../setting-card.module.css'
import { SettingCard } from '../setting-card.tsx'
import { useAuditTexts } from './audit-texts.ts'
import chain from './chain-state.module.css'

/** Whether the municipality's chain still holds. It is walked when somebody asks: it may be long. */
export function ChainState() {
  const texts = useTexts()
  const { chain: words } = useAuditTexts()
  const api = useApi()
  const { code } = usePlace().municipality
  const { mutate, data, error, isPending } = useMutation({
    networkMode: 'always',
    mutationFn: () => api.get<AuditChainItem>(`/audit/chain?municipality=${code}`),
  })
  return (
    <SettingCard title={words.title} text={words.text}>
      <Button disabledFocusable={isPending} onClick={() => mutate()}>
        {isPending ? words.checking : words.check}
      </Button>
      <div role="status">{data && !isPending && <Found found={data} />}</div>
      <div role="alert">{error && <p className={styles.problem}>{sayProblem(error, texts)}</p>}</div>
    </SettingCard>
  )
}

function Found({ found: { whole, end, fault } }: { found: AuditChainItem }) {
  const { chain: words } = useAuditTexts()
  if (!whole && fault)
    return (
      <div className={chain.found} data-whole="false">
        <ErrorCircle20Filled />
        <div>
          <p>
            <strong>{words.broken}</strong> {words.at(fault.seq)}: {words.faults[fault.fault]}.
          </p>
          <p>{words.cure}</p>
        </div>
      </div>
    )
  return (
    <div className={chain.found} data-whole="true">
      <CheckmarkCircle20Filled />
      <div>
        <p>{end ? words.whole(end.seq) : words.noEntries}</p>
        {end && <p className={chain.end}>{words.end(end.seq, end.hash)}</p>}
      </div>
    </div>
  )
}
