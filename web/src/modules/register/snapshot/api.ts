import { http, type Query } from '@/shared/api/http'
import { download } from '@/shared/api/transfer'
import type { SquareMetres, Yuan } from '@/shared/format/figures'

const base = '/api/register/snapshots'

/** A frozen cut of the register. */
export interface Snapshot {
  id: string
  title: string
  baseDate: string
  frozen: boolean
  by: string
  askedAt: string
  takenAt?: string | null
  rows: number
  digest?: string | null
  progress?: { state: string; done: number; total: number; error?: string | null } | null
  /** The last proof; no end while it runs. */
  check?: { by: string; askedAt: string; endedAt?: string | null; findings: string[] } | null
}

export interface Sums {
  count: number
  area: SquareMetres
  originalValue: Yuan
  netValue: Yuan
  balance: Yuan
}

/** One unit, one kind, one group, with the digest of its rows. */
export interface Part {
  regionId: number
  regionName: string
  unitId: string
  unitName: string
  kind: string
  kindName: string
  groupNo: number
  increment: boolean
  sums: Sums
  digest: string
}

export type Change = 'NEW' | 'LEFT' | 'CHANGED'
export type By = 'KIND' | 'UNIT' | 'CAUSE'

/** A line of the explanation: what it adds or takes away. */
export interface Line {
  key: string
  label: string
  change: Change
  rows: number
  sums: Sums
}

export interface Explanation {
  before: Sums
  after: Sums
  lines: Line[]
}

interface Figures {
  area?: SquareMetres | null
  originalValue?: Yuan | null
  netValue?: Yuan | null
  balance?: Yuan | null
}

export interface DifferingRow {
  number: string
  name: string
  kind: string
  kindName: string
  unitId: string
  unitName: string
  change: Change
  before: Figures
  after: Figures
  cause?: string | null
  by?: string | null
  at?: string | null
}

export interface Step {
  version: number
  validFrom: string
  cause: string
  by: string
  changes: { label: string; before?: string | null; after?: string | null }[]
}

export const CHANGE_NAMES: Record<Change, string> = { NEW: '新增', LEFT: '移出', CHANGED: '变更' }

export const snapshotsApi = {
  list: () => http.get<Snapshot[]>(base),
  get: (id: string) => http.get<Snapshot>(`${base}/${id}`),
  take: (title: string, baseDate: string) => http.post<{ id: string }>(base, { title, baseDate }),
  check: (id: string) => http.post(`${base}/${id}/check`, {}),
  parts: (id: string) => http.get<Part[]>(`${base}/${id}/parts`),
  difference: (id: string, query: Query) => http.get<Explanation>(`${base}/${id}/difference`, { query }),
  rows: (id: string, query: Query) =>
    http.get<{ rows: DifferingRow[]; next?: string | null }>(`${base}/${id}/difference/rows`, { query }),
  steps: (id: string, number: string, query: Query) =>
    http.get<Step[]>(`${base}/${id}/difference/rows/${number}`, { query }),
  export: (id: string, against: string) =>
    download(`${base}/${id}/difference/export${against ? `?against=${against}` : ''}`, '快照差异.xlsx'),
}
