import { isRecord } from './shape-faults.ts'

/**
 * Returns the object with a field set, or taken away where the value is undefined. A field within a field is named with a
 * dot between: `signatures.missing`. Returns undefined where there is no object that the field could be in.
 */
export function withField<T extends object>(object: T, field: string, value: unknown): T | undefined {
  return set(object, field.split('.'), value) as T | undefined
}

function set(object: unknown, [key = '', ...rest]: readonly string[], value: unknown): object | undefined {
  if (!isRecord(object)) return undefined
  const { [key]: before, ...others } = object
  const inside = rest.length === 0 ? value : set(before, rest, value)
  if (rest.length > 0 && inside === undefined) return undefined
  // As it stood in its place: the order of fields is what people see.
  if (inside === undefined) return others
  return { ...object, [key]: inside }
}
