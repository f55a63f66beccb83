/** How a tab of a channel is set up: Teams keeps it, and opens the tab with it. */
export interface TabSetup {
  readonly entityId: string
  readonly suggestedDisplayName: string
  readonly contentUrl: string
  readonly websiteUrl: string
}

/** A page of the personal app, and what to open there. */
interface AppPage {
  readonly appId: string
  readonly page: string
  readonly sub?: string | undefined
  readonly webUrl: string
}

/** A meeting that a person is about to make, in their own calendar; moments as ISO 8601 has them. */
export interface MeetingDraft {
  readonly subject: string
  readonly startTime: string
  readonly endTime: string
  readonly content: string
}

/** What only a host can do. What it cannot is absent; each rejects with Error where it was not done. */
export interface HostDeeds {
  readonly openLink: (url: string) => Promise<void>
  /** Returns whether a link is better opened by the host than by the browser. */
  readonly isForHost: (url: string) => boolean
  readonly copy?: (text: string) => Promise<void>
  /** Shows the host's own dialog with a link to an item. */
  readonly share?: (sub: string, label: string, webUrl: string) => void
  readonly goToApp?: (page: AppPage) => Promise<void>
  readonly calendar?: {
    /** Opens an entry of the person's calendar by its id in Exchange. */
    readonly open: (entry: string) => Promise<void>
    readonly compose: (meeting: MeetingDraft) => Promise<void>
  }
  /** Asks for a colleague in the host's own dialog; undefined where none was chosen. `id` is the Entra object id. */
  readonly pickPerson?: () => Promise<{ readonly id: string; readonly name: string } | undefined>
  readonly setup?: {
    /** Returns the entity id that the tab has, where it was set up before. */
    readonly before: () => Promise<string | undefined>
    /** Lets the person save, with what `chosen` returns then. */
    readonly offer: (chosen: () => TabSetup) => void
  }
  /** Has the host's back button go back within the tab where `back` says that it did. */
  readonly onBack?: (back: () => boolean) => void
}
