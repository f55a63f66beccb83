import { AppId, app, calendar, clipboard, pages, people } from '@microsoft/teams-js'
import type { HostDeeds, TabSetup } from './host-deeds.ts'
import { isForHost } from './is-for-host.ts'

/** Returns what Teams, Outlook or Microsoft 365 can do, as far as it says that it can. */
export function teamsDeeds({ page, app: { host } }: app.Context): HostDeeds {
  // Each by its whole name: a namespace that is taken apart is kept whole in the bundle.
  const isSetUp = page.frameContext === 'settings' && pages.config.isSupported()
  return {
    openLink: (url) => app.openLink(url),
    isForHost: (url) => isForHost(url, host),
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
    ...(people.isSupported() && { pickPerson }),
    ...(isSetUp && {
      setup: { before: async () => (await pages.getConfig()).entityId || undefined, offer },
    }),
    ...(pages.backStack.isSupported() && {
      onBack: (back) => pages.backStack.registerBackButtonHandler(back),
    }),
  }
}

const copy = (text: string) => clipboard.write(new Blob([text], { type: 'text/plain' }))

async function pickPerson() {
  const [person] = await people.selectPeople({ singleSelect: true, openOrgWideSearchInChatOrChannel: true })
  return person && { id: person.objectId, name: person.displayName ?? person.email ?? person.objectId }
}

function offer(chosen: () => TabSetup): void {
  pages.config.registerOnSaveHandler((event) => {
    pages.config.setConfig(chosen()).then(
      () => event.notifySuccess(),
      (error: unknown) => event.notifyFailure(String(error)),
    )
  })
  pages.config.setValidityState(true)
}
