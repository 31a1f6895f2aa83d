import { http } from '@/shared/api/http'
import type { Post, RoleCode } from '@/shared/api/session'

export interface AccountLine {
  id: string
  login: string
  name: string
  mustChangePassword: boolean
  closed: boolean
  lockedUntil?: string | null
  posts: Post[]
}

export interface PostDraft {
  role: RoleCode
  unitId: string | null
  groupNo: number | null
  regionId: number | null
}

const base = '/api/access/accounts'

export const accountsApi = {
  list: () => http.get<AccountLine[]>(base),
  open: (login: string, name: string, posts: PostDraft[]) =>
    http.post<{ id: string; oneTimePassword: string }>(base, { login, name, posts }),
  reset: (id: string) => http.post<{ oneTimePassword: string }>(`${base}/${id}/reset`, {}),
  close: (id: string) => http.post(`${base}/${id}/lock`, {}),
  reopen: (id: string) => http.post(`${base}/${id}/unlock`, {}),
  give: (id: string, post: PostDraft) => http.post(`${base}/${id}/posts`, post),
  take: (id: string, post: string) => http.delete(`${base}/${id}/posts/${post}`),
}
