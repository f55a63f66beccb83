import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node'
import type { AddressMap } from './loopback.ts'

/** Returns MSAL's way to the network: with a limit to its patience, which MSAL's own has not for a POST. */
export function msalNetwork(address: AddressMap, timeoutMs: number): INetworkModule {
  const request = async <T>(
    method: 'GET' | 'POST',
    url: string,
    options: NetworkRequestOptions = {},
  ): Promise<NetworkResponse<T>> => {
    const response = await fetch(address(url), {
      method,
      // Entra redirects nobody who asks for a token: another host would be sent our credential.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      ...(options.headers && { headers: options.headers }),
      ...(options.body !== undefined && { body: options.body }),
    })
    return {
      headers: Object.fromEntries(response.headers),
      body: (await response.json()) as T,
      status: response.status,
    }
  }
  return {
    sendGetRequestAsync: (url, options) => request('GET', url, options),
    sendPostRequestAsync: (url, options) => request('POST', url, options),
  }
}
