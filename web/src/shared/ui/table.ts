/** One column of a table; how a cell looks may be given by a slot named `cell-<key>` instead of `text`. */
export interface TableColumn<R> {
  key: string
  label: string
  /** Stands in brackets in the heading. */
  unit?: string | null
  figure?: boolean
  /** Widest a cell gets before its text is cut; pixels. */
  width?: number
  /** The server's name for sorting by it. */
  sort?: string
  /** Not shown until chosen. */
  optional?: boolean
  /** Cannot be hidden, stays when scrolling sideways. */
  fixed?: boolean
  text?: (row: R) => string
}

export interface Sorting {
  by: string
  dir: 'asc' | 'desc'
}

export interface Paging {
  first: number
  hasNext: boolean
  hasPrevious: boolean
  /** Number of all rows and whether it is exact. */
  count?: { value: number; exact: boolean } | null
}
