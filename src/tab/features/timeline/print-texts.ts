import { pageTexts } from '#tab/texts/page-texts.ts'

interface PrintTexts {
  readonly severalPages: (pages: number) => string
}

const da: PrintTexts = { severalPages: (pages) => `Fylder omkring ${pages} sider på papir.` }
const en: PrintTexts = { severalPages: (pages) => `Takes about ${pages} pages on paper.` }

/** The words of printing the timeline. */
export const usePrintTexts = pageTexts({ da, en })
