import { pageTexts } from '#tab/texts/page-texts.ts'

interface ShareTexts {
  readonly copy: string
  readonly copied: string
  readonly byHand: string
}

const da: ShareTexts = {
  copy: 'Kopiér link',
  copied: 'Linket er kopieret.',
  byHand: 'Linket kunne ikke kopieres herfra. Markér det, og kopiér det selv:',
}

const en: ShareTexts = {
  copy: 'Copy link',
  copied: 'The link is copied.',
  byHand: 'The link could not be copied from here. Select it and copy it yourself:',
}

/** The words of sharing an item. */
export const useShareTexts = pageTexts({ da, en })
