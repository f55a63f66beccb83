import { describe, expect, it } from 'vitest'
import { tabLinkReader, tabLinks } from '#app/tab-links.ts'
import { startAddress } from '#tab/shell/start-at.ts'

describe('links into the tab', () => {
  it('lead to its pages where there is no Teams', () => {
    const links = tabLinks('http://localhost:3978', undefined)
    expect(links.item('agreement', 'flis/dba')).toBe('http://localhost:3978/tab/agreements/flis%2Fdba')
    expect(links.item('event', 'meeting')).toBe('http://localhost:3978/tab/meetings/meeting')
    expect(links.list('task')).toBe('http://localhost:3978/tab/tasks')
    expect(links.answer('ask=list_tasks&in=da')).toBe('http://localhost:3978/tab/ask?ask=list_tasks&in=da')
  })

  it('are deep links with the web address beside them in Teams', () => {
    const link = new URL(tabLinks('https://fristvagt.example.dk', 'app-id').item('task', 'ean'))
    expect(link.origin + link.pathname).toBe('https://teams.microsoft.com/l/entity/app-id/tasks')
    expect(link.searchParams.get('webUrl')).toBe('https://fristvagt.example.dk/tab/tasks/ean')
    expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({ subEntityId: 'ean' })
    const answer = new URL(tabLinks('https://fristvagt.example.dk', 'app-id').answer('ask=list_tasks&in=da'))
    const { subEntityId } = JSON.parse(answer.searchParams.get('context') ?? '')
    expect(startAddress({ entity: 'overview', sub: subEntityId })).toBe('/tab/ask?ask=list_tasks&in=da')
  })

  it('are known again when they are pasted, and others are not', () => {
    const read = tabLinkReader('https://fristvagt.example.dk')
    expect(read('https://fristvagt.example.dk/tab/agreements/flis%2Fdba?status=open')).toEqual({
      page: 'agreement',
      id: 'flis/dba',
    })
    expect(read('https://fristvagt.example.dk/tab/ask?ask=list_tasks')).toEqual({ page: 'answer' })
    expect(read('https://fristvagt.example.dk/tab/tasks/%E0%A4%A')).toEqual({ page: 'task' })
    for (const url of [
      'https://evil.example/tab/tasks',
      'https://fristvagt.example.dk/api/v1/me',
      'x',
      'file:///tab/tasks',
    ])
      expect(read(url)).toBeUndefined()
  })
})
