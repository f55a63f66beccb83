import { describe, expect, it } from 'vitest'
import { beginningOf, markedWords } from '#pane/read/marked-words.ts'

const marked = (line: string, ...found: string[]) =>
  markedWords(line, found)
    .map(({ isFound, words }) => (isFound ? `[${words}]` : words))
    .join('')

describe('the words that something was read from', () => {
  it('are marked in their line, each once', () => {
    expect(marked('Aula: Ryd op senest 5. maj, ikke 5. maj', '5. maj', 'Aula')).toBe(
      '[Aula]: Ryd op senest [5. maj], ikke 5. maj',
    )
  })
  it('are marked as the longest there are, where they overlap', () => {
    expect(marked('tors. 8. januar 2026 kl. 9', '8. januar 2026 kl. 9', 'januar')).toBe(
      'tors. [8. januar 2026 kl. 9]',
    )
  })
  it('mark nothing where they stand elsewhere, are empty, or are all of the line', () => {
    expect(marked('Frist 5. maj', '', '6. maj', 'Frist 5. maj')).toBe('Frist 5. maj')
  })
  it('lose no letter of the line', () => {
    const line = 'a b a b c'
    const words = markedWords(line, ['b a', 'a', 'c', 'b']).map((stretch) => stretch.words)
    expect(words.join('')).toBe(line)
  })
})

describe('the beginning of a long line', () => {
  const long = `Vi mødes ${'og taler sammen '.repeat(30)}den 5. maj kl. 9 ${'og går hjem igen '.repeat(30)}`
  it('holds all that was found in it, ends with a word, and is all of a line that is hardly longer', () => {
    const beginning = beginningOf(long, ['den 5. maj kl. 9'])
    expect(beginning).toContain('den 5. maj kl. 9')
    expect(long.startsWith(`${beginning} `)).toBe(true)
    expect(beginning.length).toBeLessThan(long.length - 60)
    expect(beginningOf(long.slice(0, 250), [])).toBe(long.slice(0, 250))
  })
})
