import { expect, it } from 'vitest'
import { isFileTrouble, isOutOfRoom } from '#app/backup/write-backup.ts'

it('tells a disk without room from a file that cannot be written, and from what is wrong with us', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  const closed = Object.assign(new Error('EACCES'), { code: 'EACCES', path: '/x.part' })
  const kinds = [full, closed, new TypeError('x is undefined'), 'text'].map((error) => [
    isOutOfRoom(error),
    isFileTrouble(error, '/x.part'),
  ])
  expect(kinds).toEqual([
    [true, false],
    [false, true],
    [false, false],
    [false, false],
  ])
})
