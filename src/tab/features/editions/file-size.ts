const KB = 1024

/** Returns the size of a file in words: "3,4 MB". */
export function fileSize(bytes: number, locale: string): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  return bytes < KB ** 2
    ? `${format.format(Math.ceil(bytes / KB))} KB`
    : `${format.format(bytes / KB ** 2)} MB`
}
