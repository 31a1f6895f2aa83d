import type { RowProblem } from '@/shared/api/catalog'

export type ImportState = 'READING' | 'READY' | 'REFUSED' | 'CONFIRMED' | 'CANCELLED' | 'FAILED'
export interface Import {
  id: string
  assignmentId: string
  fileName: string
  at: string
  by: string
  state: ImportState
  done: number
  total: number
  refusal?: string | null
  counts: {
    rows: number
    added: number
    changed: number
    unchanged: number
    absent: number
    refused: number
    blocking: number
    toExplain: number
    hints: number
  }
  mapping: {
    sheet: number
    heading: string
    column?: string | null
    label?: string | null
    note?: string | null
  }[]
  converted: { note: string; count: number }[]
  leftOut: { row: number; why: string }[]
  stale: boolean
  /** Whether its workbook with the problems marked can be fetched. */
  marked: boolean
}

export interface ImportRow {
  rowNumber: number
  /** Index of the sheet; -1 for a declared row that the file does not hold. */
  sheet: number
  rowId: string
  class: string
  cells: Record<string, string>
  before?: Record<string, string> | null
  changedKeys: string[]
  problems: RowProblem[]
}
