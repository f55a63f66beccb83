/** The tenant that `aProductionEnvironment` serves. */
export const SERVED_TENANT = '11111111-1111-4111-8111-111111111111'

/** Returns an environment that production starts with, for one municipality, without a network. */
export const aProductionEnvironment = (overrides: Readonly<Record<string, string>> = {}) => ({
  PUBLIC_URL: 'https://fristvagt.example.dk',
  BOT_APP_ID: '33333333-3333-4333-8333-333333333333',
  BOT_TENANT_ID: SERVED_TENANT,
  BOT_APP_PASSWORD: 'secret',
  TENANTS: `${SERVED_TENANT}=0751`,
  TAB_CLIENT_ID: '44444444-4444-4444-8444-444444444444',
  TAB_CLIENT_SECRET: 'secret',
  TAB_APP_ID_URI: 'api://fristvagt.example.dk/44444444-4444-4444-8444-444444444444',
  LINK_SECRET: 'x'.repeat(32),
  ...overrides,
})
