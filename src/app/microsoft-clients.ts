/** The applications that may ask for a person's token for the tab: Teams, Microsoft 365 and Outlook, by client id. */
export const MICROSOFT_CLIENTS: ReadonlySet<string> = new Set([
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  '4765445b-32c6-49b0-83e6-1d93765276ca',
  '0ec893e0-5785-4de6-99da-4ed124e5296c',
  'd3590ed6-52b3-4102-aeff-aad2292ab01c',
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
  '27922004-5251-4030-b22d-91ecd9a37ea4',
])

/** Returns the issuers that Entra writes into a tenant's tokens, of version 2 and of version 1. */
export const issuersOf = (tenant: string): readonly string[] => [
  `https://login.microsoftonline.com/${tenant}/v2.0`,
  `https://sts.windows.net/${tenant}/`,
]
