import { MUNICIPALITY_ROWS } from '#domain/municipality-rows.ts'
import { cardContent } from './local-teams-server.ts'

type Json = Readonly<Record<string, unknown>>

const text = (words: string, more: Json = {}): Json => ({
  type: 'TextBlock',
  text: words,
  wrap: true,
  ...more,
})

function line(title: string, due: string, color: string, verb: string, button: string): Json {
  const says = {
    type: 'Column',
    width: 'stretch',
    items: [text(title, { weight: 'Bolder' }), text(due, { color, spacing: 'None' })],
  }
  const action = { type: 'Action.Execute', title: button, verb, data: { item: title } }
  const acts = { type: 'Column', width: 'auto', items: [{ type: 'ActionSet', actions: [action] }] }
  return { type: 'ColumnSet', separator: true, columns: [says, acts] }
}

/** A morning card like the product's: what is due, each with its button. */
export function digestCard(signed = false): Json {
  const first = signed
    ? text('✓ FLIS, databehandleraftale: underskrevet af Mette Holm', { color: 'Good', separator: true })
    : line(
        'FLIS – databehandleraftale',
        'Frist fredag den 5. december · om 4 dage',
        'Warning',
        'sign',
        'Underskrevet',
      )
  return cardContent(
    [
      text('Mandag den 1. december', { style: 'heading', size: 'Large', weight: 'Bolder' }),
      text('Odder Kommune · 3 frister', { isSubtle: true, spacing: 'None' }),
      line('VALG – indberet EAN-nummer', 'Frist i dag', 'Attention', 'done', 'Udført'),
      first,
      line(
        'SAPA – opsætning',
        'Kan falde fra 11. december (»medio/ultimo dec«)',
        'Default',
        'done',
        'Udført',
      ),
      text('Kilde: programledermødet den 5. december 2025', {
        id: 'source',
        isVisible: false,
        size: 'Small',
      }),
    ],
    {
      actions: [
        { type: 'Action.ToggleVisibility', title: 'Kilde', targetElements: ['source'] },
        {
          type: 'Action.ShowCard',
          title: 'Udskyd',
          card: {
            type: 'AdaptiveCard',
            body: [
              {
                type: 'Input.Date',
                id: 'until',
                label: 'Udskyd til',
                isRequired: true,
                errorMessage: 'Vælg en dag',
              },
            ],
            actions: [{ type: 'Action.Execute', title: 'Udskyd', verb: 'snooze', style: 'positive' }],
          },
        },
        {
          type: 'Action.OpenUrl',
          title: 'Åbn i Fristvagt',
          url: 'https://teams.microsoft.com/l/entity/x/y?context=%7B%22subEntityId%22%3A%22tasks%22%7D',
        },
      ],
    },
  )
}

/** A welcome card: which municipality, of 98. */
export function welcomeCard(): Json {
  const choices = MUNICIPALITY_ROWS.map(([value, , title]) => ({ value, title }))
  const label = 'Kommune'
  return cardContent(
    [
      text('Hej! Jeg holder øje med jeres frister', { style: 'heading', size: 'Large', weight: 'Bolder' }),
      text('Hvilken kommune hører teamet til? Du ser altid, hvad jeg vil skrive, før jeg skriver det.'),
      {
        type: 'Input.ChoiceSet',
        id: 'municipality',
        style: 'filtered',
        label,
        placeholder: 'Skriv kommunens navn',
        choices,
        isRequired: true,
        errorMessage: 'Vælg en kommune',
      },
    ],
    {
      actions: [
        { type: 'Action.Execute', title: 'Vis, hvad I får', verb: 'choose', style: 'positive', data: {} },
      ],
    },
  )
}
