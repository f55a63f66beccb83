/** The statements of migrations, by name. */
export type Migrations = Readonly<Record<string, readonly string[]>>

/** Returns the number that the name of a migration begins with. */
export const numberOf = (name: string): number => Number(name.slice(0, 3))

/**
 * Returns the number of the migration that an instance must know to work beside this one; 0 when any instance may. A
 * migration that only adds is of that kind. One that takes away says so in its name, `040-drop-old-words-needs-035`, where
 * every version that meets it can read it, however old.
 */
export const neededBy = (name: string): number => Number(/-needs-(\d{3})$/.exec(name)?.[1] ?? 0)

/** Returns the number of the newest migration that is known. */
export const newestOf = (migrations: Migrations): number =>
  Math.max(0, ...Object.keys(migrations).map(numberOf))

/**
 * Returns the first of the migrations that were made after which a version that knows no more than `migrations` may not
 * work on the tables; undefined when it may.
 */
export function beyond(migrations: Migrations, made: readonly string[]): string | undefined {
  const known = newestOf(migrations)
  return made.find((name) => !Object.hasOwn(migrations, name) && neededBy(name) > known)
}
