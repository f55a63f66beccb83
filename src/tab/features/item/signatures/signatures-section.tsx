import type { AgreementItem, SignaturesItem } from '#api/contract.ts'
import { Loaded } from '#tab/components/loaded.tsx'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDay } from '#tab/time/written-day.ts'
import { useSignatures } from '../item-queries.ts'
import { Section } from '../section.tsx'
import { SectionShape } from '../section-shape.tsx'
import { MapAndList } from './map-and-list.tsx'
import { ownSaidOf } from './signatory-name.ts'
import styles from './signatures-section.module.css'
import { useSignaturesTexts } from './signatures-texts.ts'

/** Who has signed an agreement by KOMBIT's list, as a map and as a list; or that there is no such list. */
export default function SignaturesSection({ agreement }: { agreement: AgreementItem }) {
  const words = useSignaturesTexts()
  const query = useSignatures(usePlace().municipality.code, agreement.id)
  return (
    <Section title={words.title}>
      <Loaded query={query} shape={<SectionShape />}>
        {(known) =>
          known.asOf === undefined ? (
            <>
              <h3 className={styles.none}>{words.noListTitle}</h3>
              <p className={styles.quiet}>{words.noListText}</p>
            </>
          ) : (
            <Known known={known} asOf={known.asOf} agreement={agreement} />
          )
        }
      </Loaded>
    </Section>
  )
}

interface KnownProps {
  readonly known: SignaturesItem
  readonly asOf: string
  readonly agreement: AgreementItem
}

function Known({ known, asOf, agreement }: KnownProps) {
  const { locale, language } = useTexts()
  const words = useSignaturesTexts()
  const { code } = usePlace().municipality
  const said = ownSaidOf(agreement)
  return (
    <>
      <p className={styles.quiet}>
        {words.asOf(writeDay(asOf, locale, 'number'), known.source?.[language] ?? 'KOMBIT')}
      </p>
      {said && <p className={styles.said}>{words.ownSaid[said]}.</p>}
      <MapAndList municipalities={known.municipalities} own={{ code, said }} />
    </>
  )
}
