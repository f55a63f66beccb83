import { Button } from '@fluentui/react-components'
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo'
import { useDraftTexts } from './draft-texts.ts'
import { useReview } from './review-context.ts'

/** Takes back the latest edit, and says which. */
export function UndoButton() {
  const texts = useDraftTexts()
  const { draft, edit, mayEdit } = useReview()
  const last = draft.lastEdit?.edit
  if (!mayEdit || last === undefined) return null
  return (
    <Button size="small" icon={<ArrowUndo20Regular />} onClick={() => edit('undo')}>
      {texts.undoWhat[String(last)] ?? texts.undo}
    </Button>
  )
}
