/** Why an answer of the deployment that is followed was not taken. Stable: operators search for these. */
export type FeedRefusal =
  | 'unreachable'
  | 'status'
  | 'redirect'
  | 'too-large'
  | 'bad-signature'
  | 'malformed'
  | 'not-asked-for'
  | 'older'
  | 'too-many-drafts'

/** What the deployment that is followed answers: nothing new, a page that bears its signature, or nothing to be trusted. */
export type FeedAnswer =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'page'; readonly body: unknown; readonly etag?: string | undefined }
  | { readonly kind: 'refused'; readonly why: FeedRefusal; readonly detail?: string | undefined }

/** Asks the deployment that is followed what it has published after a revision of its own. */
export interface FeedSource {
  /** What it is called: its address, without a path. */
  readonly name: string
  ask(after: number, etag: string | undefined): Promise<FeedAnswer>
}
