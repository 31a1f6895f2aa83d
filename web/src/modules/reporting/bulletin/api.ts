import { http, type Query } from '@/shared/api/http'
import { download } from '@/shared/api/transfer'

export interface Words {
  title: string
  addressee: string
  lead: string
  demand: string
  signatory: string
}

export interface BulletinCounts {
  tables: number
  handedIn: number
  accepted: number
  overdue: number
  late: number
  lateDays: number
}

export interface Rank {
  rank: number
  no: number
  name: string
  counts: BulletinCounts
}

export interface Silent {
  unit: string
  unitName: string
  regionName: string
  owed: number
  overdue: number
  lateDays: number
  kinds: string[]
}

export interface Bulletin {
  id: string
  campaignId: string
  campaignName: string
  day: string
  issued: boolean
  mayWrite: boolean
  rev: number
  words: Words
  asOf: string
  digest: string
  changedBy: string
  changedAt: string
  issuedBy?: string | null
  issuedAt?: string | null
  total: BulletinCounts
  groups: Rank[]
  regions: Rank[]
  silent: Silent[]
}

export interface BulletinLine {
  id: string
  campaignName: string
  day: string
  title: string
  issued: boolean
  changedBy: string
  changedAt: string
  issuedAt?: string | null
}

/** A table as it stood when the bulletin was drawn. */
export interface FrozenRow {
  assignmentId: string
  regionName: string
  unitName: string
  groupName: string
  kindName: string
  stageText: string
  due: string
  overdue: boolean
  lateDays: number
}

const base = '/api/reporting/bulletins'

export const bulletinsApi = {
  list: () => http.get<BulletinLine[]>(base),
  get: (id: string) => http.get<Bulletin>(`${base}/${id}`),
  rows: (id: string, query: Query) => http.get<FrozenRow[]>(`${base}/${id}/rows`, { query }),
  /** The draft of this week with the figures of now. */
  draw: (campaignId: string) => http.post<{ id: string }>(base, { campaignId }),
  write: (id: string, rev: number, words: Words) => http.put(`${base}/${id}`, words, { rev }),
  issue: (id: string, rev: number) => http.post(`${base}/${id}/issue`, {}, { rev }),
  word: (id: string) => download(`${base}/${id}/docx`, '通报.docx'),
  campaigns: () => http.get<{ id: string; name: string }[]>('/api/inventory/campaigns'),
}
