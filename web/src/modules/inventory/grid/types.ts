import type { RowProblem } from '@/shared/api/catalog'

/** A run of rows that is fetched at once. */
export interface GridWindow {
  from: number
  to: number
  rows: number
}

export interface GridIndex {
  rev: number
  windows: GridWindow[]
}

export interface GridRow {
  id: string
  rev: number
  ordinal: number
  values: Record<string, string>
  shown: Record<string, string>
  /** Keys of columns whose text could not be read. */
  typed: string[]
  problems: RowProblem[]
  remarks: { column?: string | null; text: string; by: string }[]
  papers: number
  explanation?: string | null
  changedBy: string
  changedAt: string
}

export interface RowChange {
  key: string
  act: 'PUT' | 'END' | 'REOPEN'
  rowId: string | null
  rev: number
  cells: Record<string, string>
  explanation: string | null
}

export interface GridOutcome {
  key: string
  rowId: string
  result: 'SAVED' | 'ENDED' | 'CONFLICT' | 'GONE'
  row?: GridRow | null
  differs: { column: string; label: string; theirs: string; yours: string }[]
}

export interface GridSaved {
  rev: number
  outcomes: GridOutcome[]
}

export interface Degrees {
  longitude: number
  latitude: number
}

/** What a place is picked on: bounds, and places that are known. */
export interface Chart {
  west: number
  east: number
  south: number
  north: number
  points: ({ rowId: string; name: string } & Degrees)[]
}

/** Which cell: both count from 0; columns as the grid shows them. */
export interface Place {
  row: number
  column: number
}

export interface Range {
  top: number
  left: number
  bottom: number
  right: number
}
