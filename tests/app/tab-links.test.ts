import { describe, expect, it } from 'vitest'
import { tabLinks } from '#app/tab-links.ts'

describe('links into the tab', () => {
  it('lead to its pages where there is no Teams', () => {
    const links = tabLinks('http://localhost:3978', undefined)
    expect(links.item('agreement', 'flis/dba')).toBe('http://localhost:3978/tab/agreements/flis%2Fdba')
    expect(links.item('event', 'meeting')).toBe('http://localhost:3978/tab/meetings/meeting')
    expect(links.list('task')).toBe('http://localhost:3978/tab/tasks')
  })

  it('are deep links with the web address beside them in Teams', () => {
    const link = new URL(tabLinks('https://fristvagt.example.dk', 'app-id').item('task', 'ean'))
    expect(link.origin + link.pathname).toBe('https://teams.microsoft.com/l/entity/app-id/tasks')
    expect(link.searchParams.get('webUrl')).toBe('https://fristvagt.example.dk/tab/tasks/ean')
    expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({ subEntityId: 'ean' })
  })
})
