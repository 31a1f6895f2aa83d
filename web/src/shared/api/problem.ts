/** A refusal as the server tells it (RFC 9457). */
export interface Problem {
  type?: string
  title: string
  status: number
  /** One Chinese sentence: what is wrong and what to do. */
  detail: string
  code: string
  field?: string
  article?: string
  errorId?: string
}

export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    /** The whole body, for refusals that carry more than a sentence. */
    readonly body: unknown = problem,
  ) {
    super(problem.detail)
    this.name = 'ProblemError'
  }
}

const BY_STATUS: Record<number, string> = {
  400: '请求内容不完整，请刷新页面后重试。',
  401: '登录已过期，请重新登录。',
  403: '您的岗位没有这项权限；确需办理的，请联系本单位系统管理员。',
  404: '要找的内容不存在，可能已被删除或不在您的权限范围内。',
  413: '文件太大，请拆分后分次上传。',
  429: '操作太频繁，请稍等片刻再试。',
  502: '服务正在启动或升级，请一分钟后重试。',
  503: '服务正在启动或升级，请一分钟后重试。',
}

/** Makes a problem of whatever a failed answer holds: proxies do not answer in problem documents. */
export function problemOf(status: number, body: unknown): Problem {
  const given = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {}
  return {
    ...given,
    title: given.title ?? '没有办成',
    status,
    detail:
      given.detail && /[一-鿿]/.test(given.detail)
        ? given.detail
        : (BY_STATUS[status] ?? '系统出现异常，本次操作没有生效；请稍后重试，仍不行请联系运维人员。'),
    code: given.code ?? `http.${status}`,
  }
}

export const OFFLINE: Problem = {
  title: '连不上服务器',
  status: 0,
  detail: '连不上服务器，已填写的内容仍保留在本页；请检查网络后重试。',
  code: 'http.offline',
}

/** What to show for anything that was thrown. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof ProblemError) {
    return thrown.problem
  }
  console.error(thrown)
  return {
    title: '页面出现异常',
    status: 0,
    detail: '页面出现异常，已填写的内容请先复制保存，再刷新页面重试。',
    code: 'web.unexpected',
  }
}

/** The body of an answer; null where it is not JSON, as from a proxy in between. */
export function bodyIn(text: string): unknown {
  try {
    return text ? JSON.parse(text) : null
  } catch {
    return null
  }
}
