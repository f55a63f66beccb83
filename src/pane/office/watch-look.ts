import { browserTheme } from '#tab/host/browser-host.ts'
import { listen } from './listen.ts'
import type { Look, Watched } from './outlook.ts'

/**
 * Returns the look that Outlook has chosen, which need not be that of the system; of an Outlook that does not say, the
 * browser's. Forced colours win.
 */
export function watchLook(office: typeof Office, browser: Watched<Look> = browserTheme()): Watched<Look> {
  const { mailbox, requirements, officeTheme } = office.context
  if (!requirements.isSetSupported('Mailbox', '1.14')) return browser
  const listeners = new Set<() => void>()
  let own = lookOf(officeTheme)
  listen(mailbox, office.EventType.OfficeThemeChanged, (event: Office.OfficeThemeChangedEventArgs) => {
    own = lookOf(event.officeTheme)
    for (const listener of listeners) listener()
  })
  return {
    current: () => (browser.current() === 'contrast' ? 'contrast' : (own ?? browser.current())),
    subscribe(listener) {
      listeners.add(listener)
      const stop = browser.subscribe(listener)
      return () => {
        listeners.delete(listener)
        stop()
      }
    },
  }
}

/** Outlook names no theme, only its colours: dark is what a white text is easier to read on. */
function lookOf(theme: Partial<Office.OfficeTheme> | undefined): Look | undefined {
  const [, red, green, blue] =
    /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(theme?.bodyBackgroundColor ?? '') ?? []
  if (red === undefined || green === undefined || blue === undefined) return undefined
  const light = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  return 1.05 / (light + 0.05) > (light + 0.05) / 0.05 ? 'dark' : 'light'
}

/** WCAG's relative luminance of one colour. */
function linear(hex: string): number {
  const part = Number.parseInt(hex, 16) / 255
  return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}
