/** A person as Microsoft Entra knows them: the key is tenant and object id together. */
export interface Person {
  readonly tenant: string
  readonly id: string
  readonly name: string
}
