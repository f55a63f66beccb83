import type { Obligation } from '#domain/catalogue.ts'
import type { Language } from '#domain/language.ts'
import { municipalitiesByName } from '#domain/municipality.ts'
import type { Card } from '#domain/ports/messenger.ts'
import type { Understanding } from '#domain/question.ts'
import { chipsOf } from '#domain/question-chips.ts'
import { encodeQuestion } from '#domain/question-code.ts'
import type { CardContext } from './context.ts'
import { buttons, openUrl } from './elements/button.ts'
import { card } from './elements/card.ts'
import { chips } from './elements/chips.ts'
import { container } from './elements/container.ts'
import type { Element } from './elements/element.ts'
import { line, run } from './elements/text.ts'
import { foreign } from './foreign-text.ts'
import { titleLine } from './rows/obligation-row.ts'
import { textsFor } from './texts/texts-for.ts'
import { formatDay } from './wording/days.ts'

const LONGEST_REMARK = 200

interface MissingInput {
  readonly agreement: Extract<Obligation, { type: 'agreement' }>
  /** The codes that are asked about and have not signed. */
  readonly codes: readonly string[]
  /** What to say of the question itself, such as the words that were not understood. */
  readonly remark?: string
  readonly context: CardContext
  readonly language: Language
  /** The question as it was understood, to be widened and narrowed; `own` is the asker's municipality. */
  readonly question?: Understanding
  readonly own?: string
}

/** Returns which municipalities have not signed an agreement, by KKR geography, as KOMBIT published it. */
export function missingCard(input: MissingInput): Card {
  const { agreement, codes, remark, context, language, question, own } = input
  const { missing, buttons: titles } = textsFor(language)
  const { signatures } = agreement.item
  const whole =
    signatures !== undefined &&
    question?.filters.status !== 'signed' &&
    codes.length === signatures.missing.length
  const asksWho = question?.filters.status === 'signed' ? 'signed' : 'missing'
  const counts = whole
    ? missing.counts(codes.length, signatures.signed.length)
    : missing.selected[asksWho](codes.length)
  const ways = question
    ? chipsOf(question, { catalogue: context.catalogue, today: context.today, solutions: [], own })
    : []
  const list = question && context.links.answer(encodeQuestion(question))
  return card({
    language,
    wide: true,
    speak: `${missing.selected[asksWho](codes.length)}.`,
    body: [
      titleLine(agreement, context, 'medium'),
      ...(remark === undefined ? [] : [line([run(foreign(remark, LONGEST_REMARK), { subtle: true })])]),
      ...(signatures
        ? [
            line([run(codes.length > 0 ? counts : missing.none[asksWho], { bold: true })]),
            line([
              run(missing.asOf(formatDay(signatures.asOf, language, 'numeric')), {
                subtle: true,
                size: 'small',
              }),
            ]),
            ...byKkr(codes),
          ]
        : [line([run(missing.notPublished)])]),
      ...buttons(
        [
          ...openUrl(titles.seeAll, list),
          ...openUrl(titles.open, context.links.item('agreement', agreement.id)),
        ],
        'medium',
      ),
      ...chips(ways),
    ],
  })
}

function byKkr(codes: readonly string[]): readonly Element[] {
  const known = municipalitiesByName().filter((place) => codes.includes(place.code))
  return [...Map.groupBy(known, (place) => place.kkr)]
    .toSorted(([a], [b]) => a.localeCompare(b, 'da'))
    .map(([kkr, places]) =>
      container(
        [
          line([run(`${kkr} (${places.length})`, { bold: true, size: 'small' })], 'none'),
          line([run(places.map((place) => place.name).join(', '), { size: 'small' })], 'none'),
        ],
        { spacing: 'medium' },
      ),
    )
}
