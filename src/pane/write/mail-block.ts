import type { PublishedItem } from '#api/contract.ts'

/** What of an item is put into a mail, from top to bottom. */
export interface MailBlock {
  readonly strong: readonly string[]
  readonly lines: readonly string[]
  readonly links: PublishedItem['links']
  readonly source: string
}

/** Returns what of an item is put into a mail, as its preview and the mail itself have it: only pages as links. */
export function mailBlock(item: PublishedItem): MailBlock {
  const { kind, title, when, off, lines, facts, links, source } = item
  // "Dialogmøde om skattedata" says of itself what it is.
  const kinds = title.toLowerCase().startsWith(kind.toLowerCase()) ? [] : [kind]
  return {
    strong: [titleOf(item), ...(off === undefined ? [] : [off])],
    lines: [...kinds, when, ...lines, ...facts.map(({ label, value }) => `${label}: ${value}`)],
    links: links.filter(({ url }) => /^https?:\/\//i.test(url)),
    source,
  }
}

/** Returns what an item is called: its solution first, where it has one. */
export function titleOf({ solution, title }: PublishedItem): string {
  return solution === undefined ? title : `${solution} · ${title}`
}
