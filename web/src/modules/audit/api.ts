import { http, type Query } from '@/shared/api/http'

export interface AuditRecord {
  seq: number
  at: string
  actor: string
  from?: string | null
  action: string
  subjectType: string
  subjectId: string
  summary: string
  before?: unknown
  after?: unknown
}

export interface AuditPage {
  records: AuditRecord[]
  next?: number | null
}

export const auditApi = {
  list: (query: Query) => http.get<AuditPage>('/api/audit', { query }),
  /** What the columns of rows are called, by key. */
  labels: () => http.get<Record<string, string>>('/api/catalog/labels'),
}
