import { InvalidArgumentError, Option } from 'commander'
import { type Day, isDay } from '#domain/day.ts'
import { municipality } from '#domain/municipality.ts'

/** Reads a day of the calendar. */
export const asDay = (text: string): Day => {
  if (!isDay(text)) throw new InvalidArgumentError('write a day of the calendar as YYYY-MM-DD.')
  return text
}
/** Reads the code of a municipality. */
export const asCode = (text: string): string => {
  if (!municipality(text))
    throw new InvalidArgumentError('write the four-digit code of one of the 98, as 0751.')
  return text
}
/** Reads a whole number within bounds. */
export const asNumber = (least: number, most: number) => (text: string) => {
  const number = Number(text)
  if (!Number.isInteger(number) || number < least || number > most)
    throw new InvalidArgumentError(`write a whole number from ${least} to ${most}.`)
  return number
}
/** The option that names the embedded database. */
export const data = () => new Option('--data <folder>', 'the folder of the embedded database')
/** The option that prints for programs. */
export const json = () => new Option('--json', 'print data: one JSON value on standard output')
