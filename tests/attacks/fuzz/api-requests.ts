import fc from 'fast-check'
import { anyText, type Schema, valuesOf } from './schema-values.ts'

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly schema: Schema
}
interface Operation {
  readonly parameters?: readonly Parameter[]
  readonly responses?: Readonly<Record<string, { readonly content?: object }>>
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } }
}
/** The part of the OpenAPI document that says what can be asked. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

/** One request to the API, whoever sends it. */
export interface ApiRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly payload?: string
}

/** Ids that exist, so that not every request ends at "there is no such thing". */
const IDS = ['flis-dba', 'valg-ean', 'sapa-dialogmoede-2026-01-08', '3x-datastandarder']

/** Returns requests to every operation of a document: paths, queries, bodies and headers inside its schemas and outside. */
export function apiRequests(document: ApiDocument): fc.Arbitrary<ApiRequest> {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(ends)
      .map(([method, operation]) => requestsTo(path, method.toUpperCase(), operation)),
  )
  return fc.oneof(...operations)
}

/** A stream that may begin has no end to wait for: it has attacks of its own in tests/api/routes. */
const ends = ([, { responses = {} }]: readonly [string, Operation]) =>
  !Object.values(responses).some(({ content = {} }) => 'text/event-stream' in content)

function requestsTo(path: string, method: string, operation: Operation): fc.Arbitrary<ApiRequest> {
  const query = (operation.parameters ?? []).filter((p) => p.in === 'query')
  const body = operation.requestBody?.content['application/json'].schema
  return fc
    .record({
      id: fc.oneof(fc.constantFrom(...IDS), anyText),
      query: fc.record(Object.fromEntries(query.map((p) => [p.name, valuesOf(p.schema)])), {
        requiredKeys: [],
      }),
      besides: fc.option(fc.tuple(anyText, anyText)),
      language: fc.constantFrom('da', 'en', '*', 'x'.repeat(200), 'da;q=9'),
      body: body === undefined ? fc.constant(undefined) : valuesOf(body),
    })
    .map(({ id, query: asked, besides, language, body: payload }) => ({
      method,
      url: path.replace(/\{\w+\}/g, encode(id)) + queryOf(asked, besides),
      headers: {
        'accept-language': language,
        ...(payload !== undefined && { 'content-type': 'application/json' }),
      },
      ...(payload !== undefined && { payload: JSON.stringify(payload) }),
    }))
}

function queryOf(asked: object, besides: readonly [string, string] | null): string {
  const pairs = Object.entries(asked).flatMap(([name, value]) => {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value]
    return values.map((one) => [name, typeof one === 'string' ? one : (JSON.stringify(one) ?? '')] as const)
  })
  const all = besides ? [...pairs, besides] : pairs
  return all.length === 0
    ? ''
    : `?${all.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')}`
}

const encode = (text: string) => encodeURIComponent(text.toWellFormed())
