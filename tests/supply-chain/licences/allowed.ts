/** The licences that shipped packages may have, as SPDX names, and why each burdens a municipality with nothing. */
export const ALLOWED_LICENCES: Readonly<Record<string, string>> = {
  MIT: 'asks that its notice stays with the package',
  'MIT-0': 'MIT that asks nothing',
  ISC: 'MIT in fewer words',
  'BSD-2-Clause': 'as MIT',
  'BSD-3-Clause': "as MIT, and forbids advertising with the authors' names",
  'Apache-2.0': 'as MIT, grants patents, and asks that changed files say so',
  'BlueOak-1.0.0': 'as MIT, grants patents',
  '0BSD': 'asks nothing',
  'OFL-1.1': 'a font: asks that its notice stays with it, and that it is not sold by itself',
  Unlicense: 'given to the public domain',
}

/** A package that is shipped though its licence is not on the list, or is not said in its package.json. */
export interface LicenceException {
  readonly name: string
  /** The SPDX id of the licence that the package's own files give, for the bill of materials. */
  readonly id?: string
  readonly why: string
}

/** Node itself, which the package `node` brings, says MIT, with the notices of its parts in its own LICENSE. */
export const LICENCE_EXCEPTIONS: readonly LicenceException[] = [
  { name: 'png-js', id: 'MIT', why: 'MIT by its LICENSE file; its package.json does not say so' },
]
