/** Returns a moment in Danish time, in words: "2. dec. 2025, 10.32". */
export function writeMoment(moment: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Copenhagen',
  })
  return format.format(new Date(moment))
}
