import type { AgreementItem } from '#api/contract.ts'
import { Remarks } from '#tab/components/details.tsx'
import { Drawer } from '#tab/components/drawer.tsx'
import { RecordLink } from '../item/record-link.tsx'
import { CopyLink } from '../share/copy-link.tsx'
import { AgreementActions } from './agreement-actions.tsx'
import { AgreementFacts } from './agreement-facts.tsx'

/** All that is known of one agreement, over the list. */
export default function AgreementDetails({
  agreement,
  onClose,
}: {
  agreement: AgreementItem
  onClose: () => void
}) {
  return (
    <Drawer
      overline={agreement.solution.name}
      title={agreement.title}
      onClose={onClose}
      returnTo={`[data-item="${CSS.escape(agreement.id)}"] a`}
    >
      <AgreementActions agreement={agreement} />
      <Remarks item={agreement} />
      <AgreementFacts agreement={agreement} />
      <RecordLink list="agreements" id={agreement.id} />
      <CopyLink page="agreements" id={agreement.id} title={agreement.title} />
    </Drawer>
  )
}
