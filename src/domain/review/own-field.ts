/**
 * Returns a field that a record has itself; undefined where it has none. What every object inherits, such as `toString` or
 * `__proto__`, would else be taken for a value that somebody wrote.
 */
export function ownField(record: Readonly<Record<string, unknown>>, field: string): unknown {
  return Object.hasOwn(record, field) ? record[field] : undefined
}
