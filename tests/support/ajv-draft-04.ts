import ajv from 'ajv-draft-04'
import formats from 'ajv-formats'

/** Returns a validator for schemas of draft 04, which Microsoft writes Teams' manifest schemas in. */
export function draft04Validator() {
  const validator = new ajv.default({ allErrors: true, strict: false, unicodeRegExp: false })
  formats.default(validator, ['uri', 'email', 'regex'])
  return validator
}
