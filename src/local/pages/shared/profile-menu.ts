import { LOCAL_PEOPLE } from '../../teams/world.ts'
import { avatar } from './avatar.ts'
import { h } from './dom.ts'
import { choose, language, personKey, THEMES, theme } from './preferences.ts'
import { shared } from './texts.ts'

interface Choice {
  readonly value: string
  readonly label: string
  readonly detail?: string
}

function choices(
  legend: string,
  name: 'person' | 'theme' | 'lang',
  current: string,
  options: readonly Choice[],
): HTMLElement {
  const rows = options.map(({ value, label, detail }) =>
    h(
      'label',
      { class: 'choice', ...(name === 'lang' && { lang: value }) },
      h('input', {
        type: 'radio',
        name,
        value,
        checked: value === current,
        onchange: () => choose(name, value),
      }),
      h('span', {}, label, detail !== undefined && h('small', {}, detail)),
    ),
  )
  return h('fieldset', {}, h('legend', {}, legend), ...rows)
}

/** Returns the button in the corner that says who one is, and its menu: person, theme, language. */
export function profileMenu(): HTMLElement {
  const t = shared()
  const me = LOCAL_PEOPLE.find((p) => p.key === personKey())
  const people = LOCAL_PEOPLE.map((p) => ({
    value: p.key,
    label: p.name,
    detail: `${p.title[language()]} · ${p.owner ? t.owner : t.member}`,
  }))
  const menu = h(
    'div',
    { id: 'profile-menu', popover: 'auto', class: 'profile-menu', role: 'dialog', 'aria-label': t.profile },
    choices(t.actAs, 'person', personKey(), people),
    choices(
      t.theme,
      'theme',
      theme(),
      THEMES.map((value) => ({ value, label: t.themes[value] })),
    ),
    choices(t.language, 'lang', language(), [
      { value: 'da', label: 'Dansk' },
      { value: 'en', label: 'English' },
    ]),
  )
  const name = me?.name ?? personKey()
  const button = h(
    'button',
    { type: 'button', class: 'profile', popovertarget: 'profile-menu', 'data-testid': 'profile' },
    h('span', { class: 'profile-name' }, name),
    h('span', { class: 'visually-hidden' }, `: ${t.profile}`),
    avatar(name, 32),
  )
  return h('div', {}, button, menu)
}
