import { ChoiceSetInput } from 'adaptivecards'
import { h } from '../shared/dom.ts'
import { matchingTitles } from './matching-titles.ts'
import { words } from './texts.ts'

let lists = 0

/**
 * A choice set whose style `filtered` is a combobox where typing narrows the list, as in Teams. The renderer's own is a
 * datalist, which browsers draw as they like and screen readers hardly read.
 */
export class FilteredChoices extends ChoiceSetInput {
  protected override internalRender(): HTMLElement | undefined {
    const element = super.internalRender()
    const input = element?.querySelector<HTMLInputElement>('input[list]')
    if (!element || !input) return element
    element.querySelector('datalist')?.remove()
    input.removeAttribute('list')
    const chosen = this.choices.find((c) => c.value === this.defaultValue)
    if (chosen?.title) input.value = chosen.title
    element.classList.add('combobox')
    element.append(
      ...combobox(
        input,
        this.choices.map((c) => c.title ?? ''),
      ),
    )
    return element
  }

  /** Names the box itself, where the renderer names the element around it. */
  protected override updateInputControlAriaLabelledBy(): void {
    super.updateInputControlAriaLabelledBy()
    const around = this.renderedInputControlElement
    const input = around?.querySelector('[role="combobox"]')
    if (!around || !input) return
    for (const name of ['id', 'aria-labelledby', 'aria-required', 'aria-invalid']) {
      const value = around.getAttribute(name)
      if (value !== null) input.setAttribute(name, value)
      around.removeAttribute(name)
    }
    input.removeAttribute('aria-label')
  }
}

function combobox(input: HTMLInputElement, titles: readonly string[]): readonly HTMLElement[] {
  const id = `choices-${lists++}`
  const list = h('ul', {
    id,
    role: 'listbox',
    class: 'combobox-list',
    hidden: true,
    'aria-label': words().suggestions,
  })
  const status = h('span', { class: 'visually-hidden', role: 'status' })
  let active = -1
  let shown: readonly string[] = []
  const set = (attributes: Record<string, string>): void => {
    for (const [key, value] of Object.entries(attributes)) input.setAttribute(key, value)
  }
  set({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': id,
    'aria-expanded': 'false',
    autocomplete: 'off',
  })

  const close = (): void => {
    list.hidden = true
    active = -1
    set({ 'aria-expanded': 'false' })
    input.removeAttribute('aria-activedescendant')
  }
  const choose = (title: string): void => {
    input.value = title
    input.dispatchEvent(new Event('input'))
    close()
  }
  const mark = (index: number): void => {
    active = shown.length === 0 ? -1 : (index + shown.length) % shown.length
    for (const [i, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(i === active))
    const option = list.children[active]
    if (!option) return
    set({ 'aria-activedescendant': option.id })
    option.scrollIntoView({ block: 'nearest' })
  }
  const open = (): void => {
    const exact = titles.includes(input.value)
    shown = exact ? titles : matchingTitles(titles, input.value)
    const options = shown.map((title, i) => {
      const option = h('li', { id: `${id}-${i}`, role: 'option', 'aria-selected': 'false' }, title)
      option.addEventListener('pointerdown', (event) => {
        event.preventDefault()
        choose(title)
      })
      return option
    })
    list.replaceChildren(...options)
    if (options.length === 0)
      list.append(
        h(
          'li',
          { class: 'nothing', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' },
          words().noMatch,
        ),
      )
    list.hidden = false
    set({ 'aria-expanded': 'true' })
    status.textContent = `${shown.length} ${words().matches}`
    mark(exact ? shown.indexOf(input.value) : 0)
  }
  const take = (): void => {
    const title = shown[active]
    if (!list.hidden && title !== undefined) choose(title)
  }
  const move = (by: number): void => (list.hidden ? open() : mark(active + by))
  const keys = new Map([
    ['ArrowDown', () => move(1)],
    ['ArrowUp', () => move(-1)],
    ['Enter', take],
    ['Escape', close],
  ])
  input.addEventListener('keydown', (event) => {
    const act = keys.get(event.key)
    if (!act || (list.hidden && event.key === 'Escape')) return
    event.preventDefault()
    act()
  })
  input.addEventListener('input', (event) => {
    if (event.isTrusted) open()
  })
  input.addEventListener('click', open)
  input.addEventListener('blur', () => {
    const only = shown.length === 1 ? shown[0] : undefined
    if (!list.hidden && input.value !== '' && only !== undefined) choose(only)
    close()
  })
  return [list, status]
}
