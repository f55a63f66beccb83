/** The chat with a person is looked for each morning on which a channel's ladder comes to them. */
export const IN_PERSON: readonly string[] = [
  `create index conversation_person on conversation (tenant, (content -> 'person' ->> 'id'))
    where content ->> 'kind' = 'personal'`,
]
