const SHEET = [
  'Type;Løsning;Titel;Startdato;Frist;Aftaletype;Udsendt;Starttidspunkt;Sluttidspunkt;Online',
  'Opgave;SAPA;Opsæt visning af skattedata;05.01.2026;30.01.2026;;;;;',
  'Opgave;SAPA;Oplær brugere i den nye visning;;50.02.2026;;;;;',
  'Opgave;FLIS;Bestil adgang til FLIS for nye medarbejdere;;medio februar 2026;;;;;',
  'Aftale;FLIS;Databehandleraftale – ny skabelon;;13.02.2026;Databehandleraftale;uge 2;;;',
  'Aftale;Borgerblikket;Tilslutningsaftale til Borgerblikket;;Uafklaret;Tilslutningsaftale;medio jan. 20226;;;',
  'Møde;SAPA;Webinar om visning af skattedata;;;;;21-01-2026 10:00;21-01-2026 11:00;Teams',
].join('\r\n')

/** Reads a made-up sheet of the next meeting in as Mette, and returns the draft's id. */
export async function aDraftOf(origin: string): Promise<string> {
  const { token } = (await (await fetch(`${origin}/local/token?person=mette`)).json()) as { token: string }
  const query = new URLSearchParams({ name: 'programledermøde-januar-2026.csv', meetingDate: '2026-01-09' })
  const response = await fetch(`${origin}/api/v1/drafts?${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
    body: SHEET,
  })
  if (!response.ok) throw new Error(`the sheet was not read: ${await response.text()}`)
  return ((await response.json()) as { id: string }).id
}
