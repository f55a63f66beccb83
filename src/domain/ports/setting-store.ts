/** Keeps small values of the installation itself, such as the secret that calendar links are signed with. */
export interface SettingStore {
  /** Returns the value, or undefined when it was never set. */
  get(key: string): Promise<unknown>
  /** Sets the value, which JSON must be able to carry. */
  set(key: string, value: unknown): Promise<void>
}
