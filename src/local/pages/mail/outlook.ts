import type {
  AppointmentAsked,
  OfficeFailure,
  OutlookCall,
  OutlookItem,
  OutlookSide,
} from '../../outlook/outlook-side.ts'
import { api } from '../shared/api.ts'
import { locale, theme } from '../shared/preferences.ts'

/** What this page does where Outlook would. */
interface Deeds {
  readonly openAppointment: (form: AppointmentAsked) => void
  readonly insert: (content: string, as: 'html' | 'text') => void
}

/** Outlook as the framed pane sees it, and how to put another item before it. */
export interface PlayedOutlook {
  choose(item: OutlookItem): void
}

/** Plays Outlook for the pane that this page frames: its office.js looks for `outlook` in its parent. */
export function playOutlook(first: OutlookItem, deeds: Deeds): PlayedOutlook {
  let item = first
  let tell: Parameters<OutlookSide['watch']>[0] = () => undefined
  const look = () => (theme() === 'default' ? 'light' : (theme() as 'dark' | 'contrast'))
  const side: OutlookSide = {
    item: () => item,
    language: locale,
    look,
    mailboxSet: '1.15',
    watch: (changed) => {
      tell = changed
    },
    call: (call) => answer(call, deeds),
  }
  Object.assign(window, { outlook: side })
  document.addEventListener('themechange', () => tell('look'))
  return {
    choose(next) {
      item = next
      tell('item')
    },
  }
}

function answer(call: OutlookCall, deeds: Deeds): unknown {
  switch (call.kind) {
    case 'appointment':
      return deeds.openAppointment(call.form)
    case 'insert':
      return deeds.insert(call.content, call.as)
    case 'link':
      return void window.open(call.url, '_blank', 'noopener')
    case 'token':
      return api.token().catch((error: unknown): never => {
        throw { code: 13007, name: 'Server error', message: String(error) } satisfies OfficeFailure
      })
  }
}
