/** What everybody may know of an item, in the words of one language: nothing that a municipality has recorded. */
export interface PublishedItem {
  readonly type: 'agreement' | 'task' | 'event'
  readonly id: string
  /** What kind of thing it is: "Tilslutningsaftale", "Opgave", "Webinar". */
  readonly kind: string
  /** The name of its solution. */
  readonly solution?: string
  readonly title: string
  /** Its deadline, or when it is held: "Om 4 dage – fredag 5. december". */
  readonly when: string
  /** That it is called off, in words. */
  readonly off?: string
  /** What else there is to say of it, the most important first. */
  readonly lines: readonly string[]
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  /** The first is its page of Fristvagt. */
  readonly links: readonly { readonly label: string; readonly url: string }[]
  /** As of when all this holds, and where it is from. */
  readonly source: string
}

/** Something that was searched for. */
export interface FoundItem {
  /** What a list of results says below its title; how it stands at home is for the one who searches alone. */
  readonly line: string
  readonly published: PublishedItem
}
