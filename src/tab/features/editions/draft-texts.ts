import { pageTexts } from '#tab/texts/page-texts.ts'
import { da } from './draft-texts-da.ts'
import { en } from './draft-texts-en.ts'

/** The words of looking a draft over, in the language of the reader. */
export const useDraftTexts = pageTexts({ da, en })
