/// <reference types="office-js" />
import { answerOf } from './answer-of.ts'
import { appointmentParameters } from './appointment-parameters.ts'
import { officeToken } from './office-token.ts'
import { type Outlook, OutlookError } from './outlook.ts'
import { watchItem } from './watch-item.ts'
import { watchLook } from './watch-look.ts'

/** In a plain browser office.js says so at once, or never. */
const PATIENCE_MS = 8_000

/** Returns Outlook behind its port, by way of Microsoft's office.js; undefined where the page is not in Outlook. */
export async function findOutlook(
  office: typeof Office | undefined = (globalThis as { Office?: typeof Office }).Office,
  patienceMs = PATIENCE_MS,
): Promise<Outlook | undefined> {
  if (!office) return undefined
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs))
  const info = await Promise.race([office.onReady(), late])
  return info && info.host === office.HostType.Outlook ? outlookOf(office) : undefined
}

function outlookOf(office: typeof Office): Outlook {
  const { context } = office
  return {
    locale: context.displayLanguage,
    look: watchLook(office),
    item: watchItem(office),
    openAppointment: async (form) => openAppointment(context.mailbox, form),
    openLink(url) {
      if (context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1'))
        context.ui.openBrowserWindow(url)
      else window.open(url, '_blank', 'noopener')
    },
    token: officeToken(office),
  }
}

async function openAppointment(
  mailbox: Office.Mailbox,
  form: Parameters<Outlook['openAppointment']>[0],
): Promise<void> {
  const parameters = appointmentParameters(form)
  const { displayNewAppointmentFormAsync: opens, displayNewAppointmentForm: opensAtOnce } =
    mailbox as Partial<Office.Mailbox>
  if (opens) return answerOf<void>((callback) => mailbox.displayNewAppointmentFormAsync(parameters, callback))
  // While a mail is written there is no such form at all.
  if (!opensAtOnce) throw new OutlookError('this Outlook opens no form for an appointment from here')
  try {
    mailbox.displayNewAppointmentForm(parameters)
  } catch (thrown) {
    throw new OutlookError(thrown instanceof Error ? thrown.message : String(thrown))
  }
}
