import type { Language } from '#domain/language.ts'

/** What is wrong with a file that cannot be read, and what to do about it. */
export const UNREADABLE_WORDS = {
  'too-large': {
    da: 'Filen er for stor: der læses højst 50 MB. Del den, eller gem den uden billeder.',
    en: 'The file is too large: at most 50 MB are read. Split it, or save it without pictures.',
  },
  'too-many-pages': {
    da: 'Filen har for mange sider eller ark: der læses højst 500. Del den.',
    en: 'The file has too many pages or sheets: at most 500 are read. Split it.',
  },
  'too-much-text': {
    da: 'Der står for meget i filen til, at det kan være materiale til et møde. Send kun det, der skal læses.',
    en: 'There is too much in the file for material of a meeting. Send only what is to be read.',
  },
  'too-costly': {
    da: 'Filen kræver mere tid eller hukommelse, end der er sat af til at læse den. Gem den på ny fra det program, den er lavet i, eller del den.',
    en: 'The file takes more time or memory to read than is set aside for that. Save it anew from the program it was made with, or split it.',
  },
  empty: {
    da: 'Der står ikke noget i filen. Kontrollér, at det er den rigtige.',
    en: 'There is nothing in the file. Check that it is the right one.',
  },
  'no-text': {
    da: 'Filen har kun billeder af tekst, og billeder læses ikke. Bed om den oprindelige fil, eller kør tekstgenkendelse (OCR) på den først.',
    en: 'The file has only pictures of text, and pictures are not read. Ask for the original, or recognise its text (OCR) first.',
  },
  encrypted: {
    da: 'Filen er låst med en adgangskode. Fjern adgangskoden, og prøv igen.',
    en: 'The file is locked with a password. Remove the password and try again.',
  },
  damaged: {
    da: 'Filen er beskadiget eller ikke hentet helt. Hent den igen, eller gem den på ny.',
    en: 'The file is damaged, or was not fetched whole. Fetch it again, or save it anew.',
  },
  'unsafe-content': {
    da: 'Filen henviser til noget uden for sig selv eller er bygget, så den ikke kan læses sikkert. Gem den på ny fra det program, den er lavet i.',
    en: 'The file refers to something outside of itself, or is built so that it cannot be read safely. Save it anew from the program it was made with.',
  },
  'other-content': {
    da: 'Filens indhold passer ikke til dens navn. Giv den den rigtige endelse, eller gem den på ny.',
    en: 'What is in the file does not fit its name. Give it the right ending, or save it anew.',
  },
  'unknown-kind': {
    da: 'Den slags fil læses ikke. Brug .txt, .pdf, .xlsx, .csv eller .eml; andet gemmes som en af dem.',
    en: 'That kind of file is not read. Use .txt, .pdf, .xlsx, .csv or .eml; save other kinds as one of them.',
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>

/** The stable name of what is wrong with a file. */
export type UnreadableCode = keyof typeof UNREADABLE_WORDS
