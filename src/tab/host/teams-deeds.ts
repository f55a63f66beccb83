import { AppId, app, calendar, clipboard, pages } from '@microsoft/teams-js'
import type { HostDeeds, TabSetup } from './host-deeds.ts'

/** Returns what Teams, Outlook or Microsoft 365 can do, as far as it says that it can. */
export function teamsDeeds({ page }: app.Context): HostDeeds {
  const { backStack, config } = pages
  const isSetUp = page.frameContext === 'settings' && config.isSupported()
  return {
    openLink: (url) => app.openLink(url),
    ...(clipboard.isSupported() && { copy }),
    ...(pages.isSupported() && {
      share: (subPageId, subPageLabel, subPageWebUrl) =>
        pages.shareDeepLink({ subPageId, subPageLabel, subPageWebUrl }),
      goToApp: ({ appId, page: pageId, sub, webUrl }) =>
        pages.navigateToApp({
          appId: new AppId(appId),
          pageId,
          webUrl: new URL(webUrl),
          ...(sub === undefined ? {} : { subPageId: sub }),
        }),
    }),
    ...(calendar.isSupported() && {
      calendar: {
        open: (itemId) => calendar.openCalendarItem({ itemId }),
        compose: (meeting) => calendar.composeMeeting(meeting),
      },
    }),
    ...(isSetUp && {
      setup: { before: async () => (await pages.getConfig()).entityId || undefined, offer },
    }),
    ...(backStack.isSupported() && { onBack: (back) => backStack.registerBackButtonHandler(back) }),
  }
}

const copy = (text: string) => clipboard.write(new Blob([text], { type: 'text/plain' }))

function offer(chosen: () => TabSetup): void {
  const { config } = pages
  config.registerOnSaveHandler((event) => {
    config.setConfig(chosen()).then(
      () => event.notifySuccess(),
      (error: unknown) => event.notifyFailure(String(error)),
    )
  })
  config.setValidityState(true)
}
