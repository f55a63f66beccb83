import PDFDocument from 'pdfkit'
import type { Fonts } from './fonts.ts'
import { printable } from './printable.ts'
import { PAGE, type TextStyle } from './style.ts'
import { wrapLines } from './wrap-lines.ts'

/** A part of the document as it is read aloud: a heading, a table, a cell. */
export interface Tag {
  readonly name: string
  readonly element: PDFKit.PDFStructureElement
}

/** What a heading cell is the heading of. */
type Scope = 'Row' | 'Column'

/** What a document says of itself. */
export interface About {
  readonly title: string
  readonly language: string
  readonly made: Date
}

/** Pages to write on from top to bottom; `y` is where the next thing begins. */
export interface Paper {
  readonly doc: PDFKit.PDFDocument
  /** Begins a part within another, or within the document. It is to be ended before the one that it is within. */
  begin(name: string, within?: Tag, scope?: Scope): Tag
  end(tag: Tag): void
  readonly left: number
  readonly width: number
  /** Where a page ends for the text. */
  readonly bottom: number
  y: number
  /** Returns a text as lines of a width, with boxes for the characters that cannot be shown. */
  wrap(text: string, width: number, style: TextStyle): readonly string[]
  /** Writes one line as part of a tag, or for the eye only. */
  line(text: string, at: { readonly x: number; readonly y: number }, style: TextStyle, tag?: Tag): void
  /** Draws a line across, which is not read aloud. */
  rule(y: number, colour: string, weight: number): void
  nextPage(): void
  /** Ends the document, and returns its bytes. `foot` writes at the foot of each page, of which there are so many. */
  finish(foot: (page: number, of: number) => void): Promise<Buffer>
}

/** Returns empty paper: tagged, and fit for archives (PDF/A-2a). */
export function openPaper(about: About, fonts: Fonts): Paper {
  const doc = new PDFDocument({
    size: PAGE.size,
    margins: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.side, right: PAGE.side },
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: about.language,
    displayTitle: true,
    bufferPages: true,
    // Without one, it takes a font that is not in the file.
    font: fonts.regular as unknown as string,
    info: {
      Title: about.title,
      Author: 'Fristvagt',
      Creator: 'Fristvagt',
      Producer: 'Fristvagt',
      CreationDate: about.made,
      ModDate: about.made,
    },
  })
  doc.registerFont('regular', fonts.regular)
  doc.registerFont('bold', fonts.bold)
  const root: Tag = { name: 'Document', element: doc.struct('Document') }
  doc.addStructure(root.element)
  const { width: pageWidth, height } = doc.page
  const bottom = height - PAGE.bottom

  const set = ({ font, size, colour }: TextStyle) => doc.font(font).fontSize(size).fillColor(colour)

  return {
    doc,
    begin(name, within = root, scope) {
      // Its types do not know the scope of a heading yet.
      const options: PDFKit.Mixins.StructureElementOptions & { scope?: Scope } = scope ? { scope } : {}
      const element = doc.struct(name, options)
      within.element.add(element)
      return { name, element }
    },
    end: ({ element }) => element.end(),
    left: PAGE.side,
    width: pageWidth - 2 * PAGE.side,
    bottom,
    y: PAGE.top,
    wrap(text, width, style) {
      set(style)
      const characterSpacing = style.spacing ?? 0
      const measure = (part: string) => doc.widthOfString(part, { characterSpacing })
      return wrapLines(printable(text, fonts.hasSign), width, measure)
    },
    line(text, { x, y }, style, tag) {
      const content = tag && doc.markStructureContent(tag.name)
      if (!content) doc.markContent('Artifact', { type: 'Pagination' })
      set(style).text(text, x, y, { lineBreak: false, characterSpacing: style.spacing ?? 0 })
      doc.endMarkedContent()
      if (content) tag?.element.add(content)
    },
    rule(y, colour, weight) {
      doc.markContent('Artifact', { type: 'Layout' })
      doc
        .moveTo(PAGE.side, y)
        .lineTo(pageWidth - PAGE.side, y)
        .lineWidth(weight)
        .strokeColor(colour)
        .stroke()
      doc.endMarkedContent()
    },
    nextPage() {
      doc.addPage()
      this.y = PAGE.top
    },
    async finish(foot) {
      const { count } = doc.bufferedPageRange()
      for (let page = 1; page <= count; page++) {
        doc.switchToPage(page - 1)
        foot(page, count)
      }
      root.element.end()
      doc.end()
      const parts: Buffer[] = []
      for await (const part of doc) parts.push(Buffer.from(part))
      return Buffer.concat(parts)
    },
  }
}
