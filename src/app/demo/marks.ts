/**
 * What only the demo uses, and everybody can read here: production refuses all of it. The first two are those of
 * src/local, which production does not load.
 */
export const DEMO_MARKS = {
  tenant: '5f0c1d6a-7b1e-4f3a-9c55-2d7c8e40a1b2',
  bot: '3b9e7a54-6d2f-4c18-8a07-91c4be5d2f60',
  /** The tab's registration in the demo's directory. Not a secret: the directory is the demo's process, on loopback. */
  client: { id: '7c2d9f10-5e3b-4a86-b1d4-0f9a6c8e2b57', secret: 'demo-only' },
  /** The links it signs hold nothing secret, and the demo is bound to loopback. */
  linkSecret: 'the-demo-signs-calendar-addresses-with-this',
  /** The setting in which the demo keeps its clock: a database that has it was the demo's. */
  clockSetting: 'demo-clock',
}
