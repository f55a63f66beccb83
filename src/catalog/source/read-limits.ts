/** How much of a file is read at most, and what reading may cost. What is above a limit is refused, never cut off. */
export interface ReadLimits {
  readonly bytes: number
  readonly pages: number
  /** Of one line, one cell or one paragraph. */
  readonly charactersOfLine: number
  readonly characters: number
  /** Cells with something in them. */
  readonly cells: number
  /** What the parts of a workbook, or of a mail, are together once they are unpacked. */
  readonly unpackedBytes: number
  /** Until the process that reads is ended, in milliseconds. */
  readonly milliseconds: number
  /** Of the process that reads, beside its file, in megabytes. */
  readonly memoryMegabytes: number
}

/** The limits of an import: far above what KOMBIT sends, and small beside what a server has. */
export const READ_LIMITS: ReadLimits = {
  bytes: 50 * 1024 ** 2,
  pages: 500,
  charactersOfLine: 20_000,
  characters: 8_000_000,
  cells: 200_000,
  unpackedBytes: 150 * 1024 ** 2,
  milliseconds: 60_000,
  memoryMegabytes: 400,
}
