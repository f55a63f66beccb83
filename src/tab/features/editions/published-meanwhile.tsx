import { Button } from '@fluentui/react-components'
import type { PublicationItem } from '#api/contract.ts'
import { useTexts } from '#tab/texts/texts.ts'
import styles from './publish-panel.module.css'
import { usePublishTexts } from './publish-texts.ts'
import { writeMoment } from './write-moment.ts'

/** Says who published what since one has compared, and offers to compare again. */
export function PublishedMeanwhile(props: { publication: PublicationItem; onAgain: () => void }) {
  const { locale } = useTexts()
  const texts = usePublishTexts().publish
  const { by, at, title, edition } = props.publication
  return (
    <div role="alert" className={styles.meanwhile}>
      <p>{texts.meanwhile(by ?? texts.somebody, writeMoment(at, locale), title ?? edition)}</p>
      <Button appearance="primary" onClick={props.onAgain}>
        {texts.again}
      </Button>
    </div>
  )
}
