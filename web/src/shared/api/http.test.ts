import { afterEach, describe, expect, it, vi } from 'vitest'
import { http, onSessionEnd, pathWith } from './http'
import { ProblemError, problemOf } from './problem'

function answer(status: number, body?: unknown): Response {
  return new Response(body === undefined ? null : JSON.stringify(body), { status })
}

afterEach(() => {
  vi.unstubAllGlobals()
  onSessionEnd(() => Promise.resolve(false))
})

describe('addresses', () => {
  it('leave out what is empty and repeat what is several', () => {
    expect(pathWith('/a', { q: '', kind: 'FW', after: undefined, id: ['1', '2'] })).toBe(
      '/a?kind=FW&id=1&id=2',
    )
  })
})

describe('a refusal', () => {
  it('is thrown with the sentence of the server', async () => {
    vi.stubGlobal('fetch', () =>
      Promise.resolve(answer(422, { detail: '账面原值不能小于 0', code: 'x', status: 422 })),
    )

    await expect(http.get('/a')).rejects.toThrow('账面原值不能小于 0')
  })

  it('never shows English or a bare page of a proxy', () => {
    expect(problemOf(502, null).detail).toContain('请一分钟后重试')
    expect(problemOf(500, { detail: 'Internal Server Error' }).detail).toContain('没有生效')
  })

  it('says that what was typed is still there when the server cannot be reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')))

    const thrown = await http.get('/a').catch((one: unknown) => one)

    expect(thrown).toBeInstanceOf(ProblemError)
    expect((thrown as ProblemError).message).toContain('仍保留在本页')
  })
})

describe('an ended session', () => {
  it('is asked for once, and the call is repeated', async () => {
    const fetched = vi
      .fn()
      .mockResolvedValueOnce(answer(401))
      .mockResolvedValueOnce(answer(200, { ok: true }))
    vi.stubGlobal('fetch', fetched)
    onSessionEnd(() => Promise.resolve(true))

    expect(await http.post('/a', {})).toEqual({ ok: true })
    expect(fetched).toHaveBeenCalledTimes(2)
  })

  it('is an answer where one is not signed in yet', async () => {
    const asked = vi.fn(() => Promise.resolve(true))
    onSessionEnd(asked)
    vi.stubGlobal('fetch', () => Promise.resolve(answer(401, { detail: '登录名或密码不对', status: 401 })))

    await expect(http.get('/a', { open: true })).rejects.toThrow('登录名或密码不对')
    expect(asked).not.toHaveBeenCalled()
  })
})

describe('a stale page', () => {
  it('fetches the new token and tries once more', async () => {
    const fetched = vi
      .fn()
      .mockResolvedValueOnce(answer(403, { code: 'access.stale-page', detail: '页面已过期', status: 403 }))
      .mockResolvedValueOnce(answer(200, {}))
      .mockResolvedValueOnce(answer(200, { saved: true }))
    vi.stubGlobal('fetch', fetched)

    expect(await http.post('/a', {})).toEqual({ saved: true })
  })
})
