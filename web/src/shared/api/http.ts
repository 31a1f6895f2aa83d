import { bodyIn, OFFLINE, ProblemError, problemOf } from './problem'

export type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>

interface Options {
  query?: Query
  body?: unknown
  /** Revision the change is based on; becomes If-Match. */
  rev?: number | string
  /** Further headers. */
  headers?: Record<string, string>
  /** The answer is a file, not JSON. */
  file?: boolean
  /** A 401 is an answer here, not an expired session. */
  open?: boolean
  signal?: AbortSignal
}

type Reauthenticate = () => Promise<boolean>

const STALE_PAGE = 'access.stale-page'

let reauthenticate: Reauthenticate = () => Promise.resolve(false)

/** Says what to do when the session has ended; the call is repeated once when it answers true. */
export function onSessionEnd(handler: Reauthenticate): void {
  reauthenticate = handler
}

/** Asks the person to sign in again over the open page; answers whether that was done. */
export function askAgain(): Promise<boolean> {
  return reauthenticate()
}

export function pathWith(path: string, query?: Query): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query ?? {})) {
    if (Array.isArray(value)) {
      value.forEach((one: string) => search.append(key, one))
    } else if (value !== null && value !== undefined && value !== '') {
      search.set(key, String(value))
    }
  }
  const text = search.toString()
  return text ? `${path}?${text}` : path
}

export function csrfToken(): string {
  const found = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(document.cookie)
  return found?.[1] ? decodeURIComponent(found[1]) : ''
}

function headersOf(method: string, options: Options): Headers {
  const headers = new Headers({ Accept: options.file ? '*/*' : 'application/json', ...options.headers })
  if (options.body !== undefined && !(options.body instanceof FormData)) {
    headers.set('Content-Type', 'application/json')
  }
  if (method !== 'GET') {
    headers.set('X-XSRF-TOKEN', csrfToken())
  }
  if (options.rev !== undefined) {
    headers.set('If-Match', `"${options.rev}"`)
  }
  return headers
}

async function send(method: string, path: string, options: Options): Promise<Response> {
  const body =
    options.body === undefined || options.body instanceof FormData
      ? options.body
      : JSON.stringify(options.body)
  try {
    return await fetch(pathWith(path, options.query), {
      method,
      headers: headersOf(method, options),
      body: body ?? null,
      credentials: 'same-origin',
      signal: options.signal ?? null,
    })
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') {
      throw failure
    }
    throw new ProblemError(OFFLINE)
  }
}

async function refusalIn(answer: Response): Promise<ProblemError> {
  const body = bodyIn(await answer.text())
  return new ProblemError(problemOf(answer.status, body), body)
}

async function call(method: string, path: string, options: Options = {}): Promise<Response> {
  let answer = await send(method, path, options)
  if (answer.status === 401 && !options.open && (await askAgain())) {
    answer = await send(method, path, options)
  }
  if (answer.ok) {
    return answer
  }
  const refusal = await refusalIn(answer)
  if (refusal.problem.code === STALE_PAGE && method !== 'GET') {
    // The page's token is out of date, as after signing in again elsewhere: any read brings the new one.
    await send('GET', '/api/session', {})
    const again = await send(method, path, options)
    if (again.ok) {
      return again
    }
    throw await refusalIn(again)
  }
  throw refusal
}

async function json<T>(method: string, path: string, options?: Options): Promise<T> {
  const answer = await call(method, path, options)
  const text = await answer.text()
  return (text ? JSON.parse(text) : undefined) as T
}

export const http = {
  get: <T>(path: string, options?: Options) => json<T>('GET', path, options),
  post: <T = void>(path: string, body?: unknown, options?: Options) =>
    json<T>('POST', path, { ...options, body }),
  put: <T = void>(path: string, body?: unknown, options?: Options) =>
    json<T>('PUT', path, { ...options, body }),
  delete: <T = void>(path: string, options?: Options) => json<T>('DELETE', path, options),
  file: (path: string, query?: Query) => call('GET', path, query ? { query, file: true } : { file: true }),
}
