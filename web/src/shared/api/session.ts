import { http } from './http'

export type RoleCode =
  | 'CLERK'
  | 'HEAD'
  | 'PARENT_REVIEWER'
  | 'GROUP_REVIEWER'
  | 'OFFICE'
  | 'LEADER'
  | 'AUDITOR'
  | 'SYSTEM_ADMIN'
  | 'SECURITY_ADMIN'
  | 'AUDIT_ADMIN'

export interface Post {
  id: string
  role: RoleCode
  roleName: string
  unitId?: string | null
  unitName?: string | null
  groupNo?: number | null
  groupName?: string | null
  regionId?: number | null
  regionName?: string | null
}

export interface Session {
  account: { id: string; login: string; name: string }
  mustChangePassword: boolean
  posts: Post[]
  /** The system's date and clock, which in the demo are not the wall's. */
  today: string
  now: string
  demo: boolean
}

export interface DemoAccounts {
  password: string
  accounts: { login: string; name: string; role: string; unit: string; hint: string }[]
}

export const sessionApi = {
  current: () => http.get<Session>('/api/session', { open: true }),
  open: (login: string, password: string) =>
    http.post<Session>('/api/session', { login, password }, { open: true }),
  close: () => http.delete('/api/session', { open: true }),
  changePassword: (current: string, next: string) => http.post('/api/session/password', { current, next }),
  demoAccounts: () => http.get<DemoAccounts>('/api/demo/accounts', { open: true }),
}
