import type { SignInError } from '#pane/office/outlook.ts'
import type { Language, Texts } from '#tab/texts/texts.ts'
import type { ReadTexts } from './read-texts.ts'
import type { WriteTexts } from './write-texts.ts'

/** Every text of the pane; words that the tab has too are the tab's. */
export interface PaneTexts
  extends Pick<
    Texts,
    'language' | 'locale' | 'time' | 'calendar' | 'problems' | 'status' | 'meetings' | 'source'
  > {
  readonly shell: Record<'noItem' | 'notOutlook' | 'crashed', { title: string; text: string }>
  readonly troubles: {
    readonly unknown: string
    /** Outlook refused, or did not answer. */
    readonly outlook: string
    readonly signIn: Record<SignInError['code'], string>
    readonly wait: (seconds: number) => string
    /** So many mails are read at once that there is no place for this one. */
    readonly busy: (seconds: number) => string
    /** By the API's code or `http-STATUS`, where the pane has other words than the tab. */
    readonly codes: Readonly<Record<string, string>>
  }
  readonly read: ReadTexts
  readonly write: WriteTexts
}

/** Returns the texts of a language; only those that are spoken are loaded. */
export const paneTexts = async (language: Language): Promise<PaneTexts> =>
  language === 'da' ? (await import('./da.ts')).da : (await import('./en.ts')).en
