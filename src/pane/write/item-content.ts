import type { PublishedItem } from '#api/contract.ts'
import { escapeHtml } from './escape-html.ts'
import { mailBlock } from './mail-block.ts'

/**
 * Returns an item as HTML and as plain text, to be put into a mail: what is published of it and nothing more, in the words
 * that it came in.
 *
 * The HTML looks right with no style at all, since Outlook on Windows and on the Mac drops some or all of it: blocks
 * without margins and a bold line. Colours of text and ground are left to the mail, so that its dark mode finds nothing
 * to turn round. The line at its left is written as Word, which draws mails there, writes that of a quoted mail.
 */
export function itemContent(item: PublishedItem): { readonly html: string; readonly text: string } {
  const { strong, lines, links, source } = mailBlock(item)
  return {
    html: block(
      [
        ...strong.map((words) => `<div><b>${escapeHtml(words)}</b></div>`),
        ...lines.map((words) => `<div>${escapeHtml(words)}</div>`),
        ...(links.length === 0 ? [] : [`<div>${links.map(anchor).join(' · ')}</div>`]),
        `<div style="font-size:9.0pt">${escapeHtml(source)}</div>`,
      ].join(''),
    ),
    text: [...strong, ...lines, ...links.map(({ label, url }) => `${label}: ${url}`), source, '']
      .map((words) => `${words}\n`)
      .join(''),
  }
}

/** What is written next begins below it, outside of the line. */
const block = (inner: string) =>
  `<div style="border:none;border-left:solid #5b5fc7 2.25pt;padding:0cm 0cm 0cm 8.0pt">${inner}</div><div><br></div>`

/** Outlook would put a picture of the page below each link: this id, the same for all, is how it is told not to. */
const anchor = ({ label, url }: PublishedItem['links'][number]) =>
  `<a id="LPNoLP" href="${escapeHtml(url)}">${escapeHtml(label)}</a>`
