import { askAgain, csrfToken, http, pathWith, type Query } from './http'
import { bodyIn, OFFLINE, ProblemError, problemOf } from './problem'

function nameIn(header: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header ?? '')
  if (encoded?.[1]) {
    return decodeURIComponent(encoded[1])
  }
  return /filename="?([^";]+)"?/i.exec(header ?? '')?.[1] ?? null
}

function offer(href: string, name: string): void {
  const link = document.createElement('a')
  link.href = href
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
}

/** Fetches a file and hands it to the browser; a refusal is thrown like any other. */
export async function download(path: string, fallbackName: string, query?: Query): Promise<string> {
  const answer = await http.file(path, query)
  const name = nameIn(answer.headers.get('Content-Disposition')) ?? fallbackName
  const url = URL.createObjectURL(await answer.blob())
  offer(url, name)
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return name
}

/** Lets the browser stream a file that may be too large for the page's memory. */
export function stream(path: string, name: string, query?: Query): void {
  offer(pathWith(path, query), name)
}

/** Sends a form with files; tells how much has gone, from 0 to 1. An ended session is asked for and the form sent again. */
export async function upload<T>(
  path: string,
  form: FormData,
  onProgress?: (share: number) => void,
): Promise<T> {
  try {
    return await send<T>(path, form, onProgress)
  } catch (thrown) {
    if (thrown instanceof ProblemError && thrown.problem.status === 401 && (await askAgain())) {
      return send<T>(path, form, onProgress)
    }
    throw thrown
  }
}

function send<T>(path: string, form: FormData, onProgress?: (share: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.setRequestHeader('X-XSRF-TOKEN', csrfToken())
    request.setRequestHeader('Accept', 'application/json')
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) {
        onProgress?.(event.loaded / event.total)
      }
    }
    request.onerror = () => reject(new ProblemError(OFFLINE))
    request.onload = () => {
      const body = bodyIn(request.responseText)
      if (request.status >= 200 && request.status < 300) {
        resolve(body as T)
      } else {
        reject(new ProblemError(problemOf(request.status, body), body))
      }
    }
    request.send(form)
  })
}
