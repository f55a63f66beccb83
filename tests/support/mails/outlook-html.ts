/** Returns a mail's HTML as Outlook hands it to an add-in: Word's own, with its styles, around some paragraphs. */
export function outlookHtml(body: string): string {
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<meta name="Generator" content="Microsoft Word 15 (filtered medium)">
<style><!--
/* Font Definitions */
@font-face {font-family:Aptos;}
p.MsoNormal, li.MsoNormal, div.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Aptos",sans-serif;}
a:link, span.MsoHyperlink {mso-style-priority:99; color:#467886; text-decoration:underline;}
@page WordSection1 {size:612.0pt 792.0pt; margin:3.0cm 2.0cm 3.0cm 2.0cm;}
div.WordSection1 {page:WordSection1;}
--></style>
</head>
<body lang="DA" link="#467886" vlink="#96607D" style="word-wrap:break-word">
<div class="WordSection1">
${body}
</div>
</body>
</html>`
}

/** Returns paragraphs as Word writes them; an empty one is an empty line. */
export function paragraphs(...texts: readonly string[]): string {
  return texts.map((text) => `<p class="MsoNormal">${text || '<o:p>&nbsp;</o:p>'}</p>`).join('\n')
}

/** Returns a list as Word writes it. */
export function points(...texts: readonly string[]): string {
  const items = texts.map((text) => `<li class="MsoListParagraph" style="margin-left:0cm">${text}</li>`)
  return `<ul style="margin-top:0cm" type="disc">\n${items.join('\n')}\n</ul>`
}

/** Returns a table as Word writes it, its first row in bold. */
export function table(head: readonly string[], ...rows: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    `<td width="150" valign="top" style="border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt"><p class="MsoNormal">${text}</p></td>`
  const row = (cells: readonly string[]) => `<tr>${cells.map(cell).join('')}</tr>`
  return `<table class="MsoTableGrid" border="1" cellspacing="0" cellpadding="0" style="border-collapse:collapse;border:none">
<tbody>
${[head.map((text) => `<b>${text}</b>`), ...rows].map(row).join('\n')}
</tbody>
</table>`
}

/** Returns a link whose address Outlook checks on the way. */
export function checkedLink(address: string, text: string): string {
  const checked = `https://eur02.safelinks.protection.outlook.com/?url=${encodeURIComponent(address)}&amp;data=05%7C02%7C%7C8f1c&amp;reserved=0`
  return `<a href="${checked}" originalsrc="${address}">${text}</a>`
}
