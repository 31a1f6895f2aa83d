export type PairState = 'OPEN' | 'SAME' | 'DIFFERENT' | 'UNSURE'

export interface PairSide {
  id: string
  unitName: string
  number?: string | null
  name: string
  address?: string | null
  area?: string | null
  originalValue?: string | null
}

export interface Pair {
  id: string
  kind: string
  byKey: boolean
  /** Of a hundred. */
  score: number
  why: string
  state: string
  stateText: string
  /** Both sides are of one unit. */
  oneUnit: boolean
  one: PairSide
  other: PairSide
  note?: string | null
  by?: string | null
  at?: string | null
  earlier?: string | null
}

export interface PairPage {
  pairs: Pair[]
  next?: number | null
  counts: { state: string; label: string; count: number }[]
  searchedAt?: string | null
  compared: number
}

/** A page as tables page through it. */
export type RowsOfPairs = PairPage & { rows: Pair[] }

export interface PairDetail {
  line: Pair
  rev: number
  columns: { label: string; one: string; other: string; differs: boolean }[]
  /** Whole rows are shown, not only what was compared. */
  whole: boolean
}

export interface PairDecision {
  state: PairState
  note: string
  rev: number
}

export interface SearchProgress {
  state: string
  done: number
  total: number
}
