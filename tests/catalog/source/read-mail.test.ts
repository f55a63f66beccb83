import { describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { readFile } from '#catalog/source/read-file.ts'
import { READ_LIMITS } from '#catalog/source/read-limits.ts'
import type { SourceBlock } from '#catalog/source/source-document.ts'
import { drawSlides } from '#tests/support/draw-slides.ts'

const read = (content: string | Buffer) =>
  readFile({ name: 'nyhedsbrev.eml', bytes: Buffer.from(content) }, READ_LIMITS)

const HEADERS = [
  'From: KOMBIT <nyt@kombit.dk>',
  'To: programledere@aarhus.dk',
  'Subject: =?utf-8?Q?Dialogm=C3=B8de_om_SAPA?=',
  'Date: Wed, 3 Dec 2025 23:30:00 +0000',
  'MIME-Version: 1.0',
]
const mail = (headers: readonly string[], body: string) =>
  Buffer.from([...HEADERS, ...headers, '', body].join('\r\n'), 'latin1')
const html = (body: string) =>
  mail(
    ['Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: base64'],
    Buffer.from(body).toString('base64').replace(/.{76}/g, '$&\r\n'),
  )
const blocksOf = async (content: Buffer): Promise<readonly SourceBlock[]> =>
  (await read(content)).pages[0]?.blocks ?? []
const linesOf = async (body: string) =>
  (await blocksOf(html(body))).map((block) =>
    block.kind === 'text' ? block.lines.map((line) => line.text) : 'table',
  )

const part = (kind: string, content: Buffer, disposition: string) =>
  [
    '--GRAENSE',
    `Content-Type: ${kind}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: ${disposition}`,
    '',
    content.toString('base64').replace(/.{76}/g, '$&\r\n'),
  ].join('\r\n')
const withParts = (...parts: readonly string[]) =>
  mail(
    ['Content-Type: multipart/mixed; boundary="GRAENSE"'],
    [
      '--GRAENSE',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Se bilag.',
      ...parts,
      '--GRAENSE--',
      '',
    ].join('\r\n'),
  )

describe('a mail', () => {
  it('says its subject, the Danish day it was written and its text, in the characters it names', async () => {
    const body =
      'M=F8det er torsdag den 8. januar 2026 kl. 9.30 - 11.00 i K=F8benhavn=\r\n og p=E5 Teams.\r\n\r\nHilsen KOMBIT'
    const kind = [
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
    ]
    expect(await read(mail(kind, body))).toMatchObject({
      kind: 'mail',
      title: 'Dialogmøde om SAPA',
      written: '2025-12-04',
      pages: [
        {
          number: 1,
          blocks: [
            {
              kind: 'text',
              lines: [
                {
                  line: 1,
                  text: 'Mødet er torsdag den 8. januar 2026 kl. 9.30 - 11.00 i København og på Teams.',
                },
              ],
            },
            { kind: 'text', lines: [{ line: 3, text: 'Hilsen KOMBIT' }] },
          ],
        },
      ],
    })
  })

  it('in HTML has its paragraphs, lines and lists, and nothing that one does not see', async () => {
    expect(
      await linesOf(
        '<html><head><title>x</title><style>p{}</style></head><body><div style="display:none">forsmag</div><h1>Dialogm&oslash;de\n om <b>SAPA</b></h1><p>Torsdag<br>kl. 9.30<br><br>Tilmelding</p><ul><li>et</li><li>to</li></ul><script>alert(1)</script>Hilsen&nbsp;os</body>',
      ),
    ).toEqual([['Dialogmøde om SAPA'], ['Torsdag', 'kl. 9.30'], ['Tilmelding'], ['et', 'to'], ['Hilsen os']])
  })

  it('keeps links on their lines, without the detour that Outlook makes of them', async () => {
    const safe = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent('https://kombit.dk/tilmeld?id=1')}&amp;data=x`
    const [block] = await blocksOf(
      html(
        `<p>Se <a href="https://kombit.dk/a b">her</a> og <a href="${safe}">her</a><br><a href="javascript:x()">ikke</a> <a href="#top">op</a></p>`,
      ),
    )
    expect(block).toEqual({
      kind: 'text',
      lines: [
        {
          line: 1,
          text: 'Se her og her',
          links: ['https://kombit.dk/a b', 'https://kombit.dk/tilmeld?id=1'],
        },
        { line: 2, text: 'ikke op' },
      ],
    })
  })

  it('has its tables with their rows and cells, and none of those that only lay it out', async () => {
    const rows =
      '<tr><th>L&oslash;sning</th><th colspan="2">Frist</th></tr><tr><td rowspan="2">SAPA</td><td>5.12.25</td><td><a href="https://x.dk/">bilag</a></td></tr><tr><td>8.<br>januar</td><td></td></tr>'
    const layout = `<table><tr><td><table><tr><td>Kære alle</td></tr></table></td><td><table>${rows}</table></td></tr></table>`
    expect(await blocksOf(html(layout))).toEqual([
      { kind: 'text', lines: [{ line: 1, text: 'Kære alle' }] },
      {
        kind: 'table',
        rows: [
          { line: 2, cells: [{ text: 'Løsning' }, { text: 'Frist' }, { text: '' }] },
          {
            line: 3,
            cells: [{ text: 'SAPA' }, { text: '5.12.25' }, { text: 'bilag', links: ['https://x.dk/'] }],
          },
          { line: 4, cells: [{ text: 'SAPA' }, { text: '8. januar' }, { text: '' }] },
        ],
      },
    ])
  })

  it('has the files that came with it as further pages, and a note of those that cannot be read', async () => {
    const sheet = await writeExcelFile([[{ value: 'Opgave' }, { value: 'Frist' }]], {
      sheet: 'Ark',
    }).toBuffer()
    const document = await read(
      withParts(
        part(
          'application/pdf',
          await drawSlides([{ heading: 'Et' }, { heading: 'To' }]),
          'attachment; filename="slides.pdf"',
        ),
        part('application/octet-stream', sheet, 'attachment; filename="frister.xlsx"'),
        part('text/calendar', Buffer.from('BEGIN:VCALENDAR'), 'attachment; filename="mode.ics"'),
        part('application/pdf', Buffer.from('%PDF-1.7'), 'attachment; filename="itu.pdf"'),
        part('image/png', Buffer.from('x'), 'inline; filename="logo.png"'),
      ),
    )
    expect(document.pages.map(({ number, name }) => [number, name])).toEqual([
      [1, undefined],
      [2, 'slides.pdf'],
      [3, 'slides.pdf'],
      [4, 'frister.xlsx: Ark'],
    ])
    expect(document.notes).toEqual([
      { code: 'attachment-not-read', page: 1, name: 'mode.ics' },
      { code: 'attachment-not-read', page: 1, name: 'itu.pdf' },
    ])
  })
})

describe('a mail that cannot be read', () => {
  const nested = (depth: number) =>
    Array.from(
      { length: depth },
      (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}`,
    ).join('\r\n')
  it.each<[string, Buffer, string]>([
    ['is only text', Buffer.from('Kære alle\r\n\r\nMødet er flyttet.'), 'other-content'],
    ['says nothing', mail(['Content-Type: text/plain'], '\r\n'), 'empty'],
    ['is cut off', withParts(part('text/plain', Buffer.from('x'), 'attachment')).subarray(0, -30), 'damaged'],
    ['has parts in parts without end', mail([nested(200)], 'x'), 'unsafe-content'],
    ['has headers without end', mail([`X-A: ${'a'.repeat(1_000_000)}`], 'x'), 'unsafe-content'],
    ['has elements in elements without end', html('<div>'.repeat(5_000)), 'unsafe-content'],
    ['has a line without end', html(`<p>${'a '.repeat(READ_LIMITS.charactersOfLine)}</p>`), 'too-much-text'],
    [
      'has tables without end',
      html(`<table>${'<tr><td rowspan="9999" colspan="9999">a</td><td>b</td></tr>'.repeat(8_000)}</table>`),
      'too-much-text',
    ],
  ])('because it %s is refused', async (_, content, code) => {
    await expect(read(content)).rejects.toMatchObject({ name: 'UnreadableFileError', code })
  })
})
