import type { ActionAnswer } from './reply.ts'
import type { BotServices } from './services.ts'

/** The body of the response to an `adaptiveCard/action` invoke, as the universal action model has it. */
export interface InvokeResponseBody {
  readonly statusCode: number
  readonly type: string
  readonly value: unknown
}

/** Returns an answer in the form that a client puts in the place of the pressed card. */
export function invokeResponse(
  answer: ActionAnswer,
  signIn: BotServices['signIn'],
  button: string,
): InvokeResponseBody {
  switch (answer.kind) {
    case 'card':
      return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: answer.card }
    case 'notice':
      return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: answer.text }
    case 'sign-in':
      return {
        statusCode: 401,
        type: 'application/vnd.microsoft.activity.loginRequest',
        value: {
          text: answer.text,
          connectionName: 'fristvagt',
          tokenExchangeResource: { id: 'fristvagt-calendar', uri: signIn?.appIdUri ?? '' },
          buttons: [{ type: 'signin', title: button, text: button, value: signIn?.url ?? '' }],
        },
      }
  }
}
