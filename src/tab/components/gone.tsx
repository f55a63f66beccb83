import { Button } from '@fluentui/react-components'
import { useTexts } from '#tab/texts/texts.ts'
import { Drawer } from './drawer.tsx'

/** An item's page whose item is not (any more) in the catalogue. */
export function Gone({ onClose }: { onClose: () => void }) {
  const { details } = useTexts()
  return (
    <Drawer title={details.goneTitle} onClose={onClose}>
      <p>{details.goneText}</p>
      <Button appearance="primary" onClick={onClose}>
        {details.toList}
      </Button>
    </Drawer>
  )
}
