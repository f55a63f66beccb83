import type { PublishedItem } from '#api/contract.ts'
import { escapeHtml } from './escape-html.ts'

/**
 * Returns an item as HTML and as plain text, to be put into a mail: what is published of it and nothing more, in the words
 * that it came in.
 *
 * The HTML looks right with no style at all, since Outlook on Windows and on the Mac drops some or all of it: blocks
 * without margins and a bold line. Colours of text and ground are left to the mail, so that its dark mode finds nothing
 * to turn round. The line at its left is written as Word, which draws mails there, writes that of a quoted mail.
 */
export function itemContent(item: PublishedItem): { readonly html: string; readonly text: string } {
  const links = item.links.filter(({ url }) => isWeb(url))
  const lines = linesOf(item)
  return {
    html: block(
      [
        bold(titleOf(item)),
        ...(item.off === undefined ? [] : [bold(item.off)]),
        ...lines.map((line) => `<div>${escapeHtml(line)}</div>`),
        ...(links.length === 0 ? [] : [`<div>${links.map(anchor).join(' · ')}</div>`]),
        `<div style="font-size:9.0pt">${escapeHtml(item.source)}</div>`,
      ].join(''),
    ),
    text: [
      ...[titleOf(item), ...(item.off === undefined ? [] : [item.off]), ...lines],
      ...links.map(({ label, url }) => `${label}: ${url}`),
      ...[item.source, ''],
    ]
      .map((line) => `${line}\n`)
      .join(''),
  }
}

/** What is written next begins below it, outside of the line. */
const block = (inner: string) =>
  `<div style="border:none;border-left:solid #5b5fc7 2.25pt;padding:0cm 0cm 0cm 8.0pt">${inner}</div><div><br></div>`

function titleOf({ solution, title }: PublishedItem): string {
  return solution === undefined ? title : `${solution} · ${title}`
}

const bold = (words: string) => `<div><b>${escapeHtml(words)}</b></div>`

function linesOf({ kind, title, when, lines, facts }: PublishedItem): readonly string[] {
  // "Dialogmøde om skattedata" says of itself what it is.
  const kinds = title.toLowerCase().startsWith(kind.toLowerCase()) ? [] : [kind]
  return [...kinds, when, ...lines, ...facts.map(({ label, value }) => `${label}: ${value}`)]
}

/** Outlook would put a picture of the page below each link: this id, the same for all, is how it is told not to. */
const anchor = ({ label, url }: PublishedItem['links'][number]) =>
  `<a id="LPNoLP" href="${escapeHtml(url)}">${escapeHtml(label)}</a>`

function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url)
}
