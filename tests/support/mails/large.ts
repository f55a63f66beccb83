import type { Mail } from '#api/contract.ts'
import { dialogueMeeting } from './dialogue-meeting.ts'
import { paragraphs } from './outlook-html.ts'

const STORY = `${paragraphs(
  '<span style="font-family:&quot;Aptos&quot;,sans-serif;mso-fareast-language:DA">Kommunerne har fortalt os, hvordan de bruger løsningerne, og det bliver vi klogere af.</span>',
  '<span style="font-family:&quot;Aptos&quot;,sans-serif;mso-fareast-language:DA">Vi samler op på jeres svar og skriver igen, når der er nyt at fortælle om arbejdet.</span>',
)}\n`

/** Returns the mail about the dialogue meeting with so many characters of news below it: one that never ends. */
export function largeMail(characters = 2_000_000): Mail {
  const { content } = dialogueMeeting.body
  const news = STORY.repeat(Math.ceil(Math.max(0, characters - content.length) / STORY.length))
  return { ...dialogueMeeting, body: { type: 'html', content: content.replace('</body>', `${news}</body>`) } }
}
