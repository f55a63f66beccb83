import { paragraphs } from './outlook-html.ts'

/** How a mail ends: who wrote it, where to find them, and since when; none of it is a deadline. */
export const signature = paragraphs(
  '',
  'Venlig hilsen',
  '',
  '<b>Maja Lindegaard Friis</b>',
  'Implementeringskonsulent',
  'Telefon: 23 11 08 64 | <a href="mailto:mlf@kombit.example">mlf@kombit.example</a>',
  'Halfdansgade 8 | 2300 København S | CVR 19 43 50 75',
  '<span style="font-size:8.0pt">Vi har ændret vores persondatapolitik pr. 1. september 2025.</span>',
)
