import type { RowProblem } from '@/shared/api/catalog'

export type ImportState = 'READING' | 'READY' | 'REFUSED' | 'CONFIRMED' | 'CANCELLED' | 'FAILED'

export type Likeness = 'CHOSEN' | 'NAME' | 'SHEET' | 'SYNONYM' | 'CONTAINED' | 'CONTENT'

/** A heading of the file and the column it was taken for. */
export interface MappedHeading {
  sheet: number
  /** Of the column in the sheet; -1 for the name of the sheet. */
  index?: number
  heading: string
  column?: string | null
  label?: string | null
  note?: string | null
  how?: Likeness | null
  /** In per cent. */
  sure?: number
  unit?: string | null
  samples?: string[]
}

/** What the clerk says a column of the file is. */
export interface MappedAs {
  sheet: number
  index: number
  column: string | null
  unit: string | null
}

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
  mapping: MappedHeading[]
  converted: { note: string; count: number }[]
  leftOut: { row: number; why: string }[]
  /** What is to be told of the file as a whole. */
  warnings?: string[]
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
