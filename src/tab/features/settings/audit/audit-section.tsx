import { LockClosed28Regular } from '@fluentui/react-icons/svg/lock-closed'
import { useLocation, useSearch } from 'wouter'
import { hrefWith } from '#tab/components/address.ts'
import { Message } from '#tab/components/message.tsx'
import { usePlace } from '#tab/data/place.ts'
import { SettingCard } from '../setting-card.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { AuditList } from './audit-list.tsx'
import { useAuditTexts } from './audit-texts.ts'
import { ChainState } from './chain-state.tsx'

/** The audit trail with its search, for operators; to anybody else, what it is and who may look. */
export function AuditSection() {
  const texts = useAuditTexts()
  const { me, municipality } = usePlace()
  const search = useSearch()
  const [, navigate] = useLocation()
  if (!me.permissions.includes('audit.read'))
    return (
      <Message
        icon={<LockClosed28Regular />}
        title={texts.noRightsTitle}
        text={texts.noRights}
        action={{
          label: texts.toRoles,
          run: () => navigate(hrefWith('/settings/roles', search, 'lasting')),
        }}
      />
    )
  return (
    <>
      <SettingCard title={texts.title} text={texts.text}>
        <AuditFilters />
        <AuditList />
      </SettingCard>
      <ChainState key={municipality.code} />
    </>
  )
}
