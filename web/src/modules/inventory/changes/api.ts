import { http } from '@/shared/api/http'

const base = '/api/inventory'

export type Figure = 'AREA' | 'ORIGINAL_VALUE' | 'NET_VALUE' | 'BALANCE' | 'GONE'

/** An asset that is declared otherwise than the register holds it. */
export interface ChangedRow {
  assetId: string
  rowId?: string | null
  number?: string | null
  name: string
  change: 'GONE' | 'CHANGED'
  figures: { figure: Figure; label: string; before?: string | null; after?: string | null; over: boolean }[]
  columns: { column: string; label: string; before: string; after: string }[]
  asked: boolean
  explanation?: string | null
  explainedBy?: string | null
}

export interface Changes {
  counts: { fresh: number; gone: number; changed: number; asked: number; unexplained: number }
  /** By figure, in percent; what is missing needs no explanation. */
  thresholds: Partial<Record<Figure, string>>
  rows: ChangedRow[]
}

export interface Threshold {
  kind?: string | null
  figure: Figure
  label: string
  percent: string
  asked: boolean
  from: string
  by: string
  at: string
}

export const changesApi = {
  get: (assignment: string) => http.get<Changes>(`${base}/assignments/${assignment}/changes`),
  explain: (assignment: string, assetIds: readonly string[], text: string) =>
    http.post<{ rows: number }>(`${base}/assignments/${assignment}/changes/explain`, { assetIds, text }),
  thresholds: () => http.get<Threshold[]>(`${base}/thresholds`),
  setThreshold: (threshold: {
    kind: string | null
    figure: Figure
    percent: string
    asked: boolean
    from: string
  }) => http.post(`${base}/thresholds`, threshold),
}
