import type { Mail } from '#api/contract.ts'
import { outlookHtml, paragraphs } from './outlook-html.ts'
import { signature } from './signature.ts'

/** Tells news, and asks for nothing by any day. */
export const withoutDates: Mail = {
  subject: 'Ny vejledning til Adgangsstyring for brugere',
  sent: '2025-11-28T14:20:00Z',
  body: {
    type: 'html',
    content: outlookHtml(
      [
        paragraphs(
          'Hej alle',
          '',
          'Vi har lagt en ny version 2.1 af vejledningen til Adgangsstyring for brugere på digitaliseringskataloget.',
          '',
          'Support svarer hverdage kl. 8.30-15.30, og driften overvåges 24/7. Tak for jeres mange gode kommentarer undervejs!',
        ),
        signature,
      ].join('\n'),
    ),
  },
}
