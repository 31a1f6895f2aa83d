import { http, type Query } from '@/shared/api/http'
import { download } from '@/shared/api/transfer'
import type { SquareMetres, Yuan } from '@/shared/format/figures'

export type Dimension = 'group' | 'kind' | 'use' | 'region'

export interface Figures {
  count: number
  area?: SquareMetres | null
  originalValue?: Yuan | null
  netValue?: Yuan | null
  balance?: Yuan | null
}

export interface SummaryLine extends Figures {
  keys: Partial<Record<Dimension, { value: string; text: string }>>
  /** Filters of the register that give the rows behind the line. */
  filters: Record<string, string>
}

export interface Summary {
  by: Dimension[]
  lines: SummaryLine[]
  total: Figures
  asOf: string
}

export const summaryApi = {
  get: (query: Query) => http.get<Summary>('/api/reporting/summary', { query }),
  export: (query: Query) => download('/api/reporting/summary/export', '汇总表.xlsx', query),
}
