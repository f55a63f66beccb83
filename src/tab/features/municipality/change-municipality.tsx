import { Drawer } from '#tab/components/drawer.tsx'
import { Loaded } from '#tab/components/loaded.tsx'
import { usePlace } from '#tab/data/place.ts'
import { useMunicipalities } from '#tab/data/queries.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { MunicipalityPicker } from './municipality-picker.tsx'
import { useChooseMunicipality } from './use-choose-municipality.ts'

/** The same choice again, over the page. */
export default function ChangeMunicipality({ onClose }: { onClose: () => void }) {
  const texts = useTexts()
  const query = useMunicipalities()
  const { municipality } = usePlace()
  const { mutate } = useChooseMunicipality(onClose)
  return (
    <Drawer title={texts.municipality.changeTitle} onClose={onClose}>
      <p>{texts.municipality.privacy}</p>
      <Loaded query={query}>
        {(all) => (
          <MunicipalityPicker municipalities={all} chosen={municipality.code} onChoose={(m) => mutate(m)} />
        )}
      </Loaded>
    </Drawer>
  )
}
