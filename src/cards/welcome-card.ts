import type { Language } from '#domain/language.ts'
import type { Municipality } from '#domain/municipality.ts'
import type { Card } from '#domain/ports/messenger.ts'
import { buttons } from './elements/button.ts'
import { card } from './elements/card.ts'
import type { Element } from './elements/element.ts'
import { heading, line, run } from './elements/text.ts'
import { foreign } from './foreign-text.ts'
import { textsFor } from './texts/texts-for.ts'
import { MUNICIPALITY_INPUT, type Verb } from './verbs.ts'

interface WelcomeInput {
  readonly language: Language
  readonly where: 'team' | 'person'
  readonly teamName?: string
  /** In the order to choose among. */
  readonly municipalities: readonly Municipality[]
  /** The code of the municipality chosen so far. */
  readonly chosen?: string
}

/** Returns the first card of a team or a person: who is speaking, and which municipality is theirs. */
export function welcomeCard(input: WelcomeInput): Card {
  const { welcome, buttons: titles } = textsFor(input.language)
  const verb: Verb = 'choose-municipality'
  return card({
    language: input.language,
    speak: `${welcome.hello}. ${welcome.who}`,
    body: [
      heading(welcome.hello),
      line([run(welcome.who)]),
      line(question(input), 'medium'),
      chooser(input),
      ...buttons([{ type: 'Action.Execute', title: titles.choose, verb, style: 'positive' }]),
      ...(input.where === 'team'
        ? [line([run(welcome.promise, { subtle: true, size: 'small' })], 'medium')]
        : []),
    ],
  })
}

/** Returns the card that asks a person for their municipality before anything can be answered. */
export function chooseFirstCard(input: Omit<WelcomeInput, 'where' | 'teamName'>): Card {
  return welcomeCard({ ...input, where: 'person' })
}

function question({ language, where, teamName }: WelcomeInput): readonly Element[] {
  const { welcome } = textsFor(language)
  if (where === 'person') return [run(welcome.person)]
  if (teamName === undefined) return [run(welcome.team)]
  const [before, after] = welcome.namedTeam
  return [run(before), run(foreign(teamName, 80), { bold: true }), run(after)]
}

function chooser({ language, municipalities, chosen }: WelcomeInput): Element {
  const { welcome } = textsFor(language)
  return {
    type: 'Input.ChoiceSet',
    id: MUNICIPALITY_INPUT,
    style: 'filtered',
    label: welcome.label,
    placeholder: welcome.placeholder,
    isRequired: true,
    errorMessage: welcome.missing,
    choices: municipalities.map(({ name, code }) => ({ title: name, value: code })),
    ...(chosen !== undefined && { value: chosen }),
  }
}
