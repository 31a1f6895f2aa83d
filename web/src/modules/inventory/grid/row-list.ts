import type { GridRow, GridWindow } from './types'
import { SheetRow } from './sheet-row'

interface Window {
  bounds: GridWindow
  /** Null until fetched, and again when it has been let go. */
  rows: SheetRow[] | null
  loading: boolean
  used: number
}

/** Where a row stood, so that it can go back. */
export interface Seat {
  window: number
  index: number
}

const BLANKS = 30
const KEPT_WINDOWS = 60
const TAIL = -1

/** Rows by position: those of the server in windows fetched when they are looked at, new and blank ones behind. */
export class RowList {
  private windows: Window[] = []
  private tail: SheetRow[] = []
  private starts: number[] = [0]
  private clock = 0

  constructor(
    private readonly fetch: (bounds: GridWindow) => Promise<GridRow[]>,
    private readonly yesNo: ReadonlySet<string>,
    private readonly changed: () => void,
    /** Rows that must stay as they are, for something refers to them. */
    private readonly pinned: (row: SheetRow) => boolean,
  ) {}

  reset(windows: readonly GridWindow[]): void {
    this.windows = windows.map((bounds) => ({ bounds, rows: null, loading: false, used: 0 }))
    this.tail = []
    this.count()
    this.padTail(0)
  }

  get length(): number {
    return this.storedLength + this.tail.length
  }

  /** How many rows there are, blank ones not counted. */
  get filled(): number {
    return this.storedLength + this.tail.filter((row) => row.id !== null || !row.isBlank).length
  }

  private get storedLength(): number {
    return this.starts[this.windows.length] ?? 0
  }

  private count(): void {
    this.starts = [0]
    for (const { rows, bounds } of this.windows) {
      this.starts.push((this.starts.at(-1) ?? 0) + (rows ? rows.length : bounds.rows))
    }
  }

  /** At least so many rows, and always some blank ones at the end. */
  padTail(atLeast: number): void {
    while (
      this.tail.length < BLANKS ||
      this.length < atLeast ||
      this.tail.slice(-BLANKS).some((row) => row.id !== null || !row.isBlank)
    ) {
      this.tail.push(new SheetRow(null, this.yesNo))
    }
  }

  private windowOf(position: number): number {
    let low = 0
    let high = this.windows.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.starts[middle] ?? 0) <= position) {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return low
  }

  /** The row at a position; null while it is being fetched. */
  at(position: number): SheetRow | null {
    if (position >= this.storedLength) {
      return this.tail[position - this.storedLength] ?? null
    }
    const nth = this.windowOf(position)
    const window = this.windows[nth]
    if (window) {
      window.used = ++this.clock
    }
    return window?.rows?.[position - (this.starts[nth] ?? 0)] ?? null
  }

  /** Fetches what lies between two positions. */
  async ensure(from: number, to: number): Promise<void> {
    if (from >= this.storedLength) {
      return
    }
    const first = this.windowOf(Math.max(0, from))
    const last = this.windowOf(Math.max(0, Math.min(to, this.storedLength - 1)))
    const wanted = this.windows.slice(first, last + 1)
    await Promise.all(wanted.map((window) => this.load(window)))
  }

  private async load(window: Window): Promise<void> {
    if (window.rows || window.loading) {
      return
    }
    window.loading = true
    try {
      const given = await this.fetch(window.bounds)
      window.rows = given.map((row) => new SheetRow(row, this.yesNo))
      window.used = ++this.clock
      this.letGo()
      this.count()
    } finally {
      window.loading = false
      this.changed()
    }
  }

  private letGo(): void {
    const held = this.windows.filter((window) => window.rows !== null)
    held
      .sort((one, other) => one.used - other.used)
      .slice(0, Math.max(0, held.length - KEPT_WINDOWS))
      .filter((window) => !window.rows?.some((row) => row.isDirty || this.pinned(row)))
      .forEach((window) => {
        window.bounds = { ...window.bounds, rows: window.rows?.length ?? 0 }
        window.rows = null
      })
  }

  positionOf(row: SheetRow): number {
    const inTail = this.tail.indexOf(row)
    if (inTail >= 0) {
      return this.storedLength + inTail
    }
    const nth = this.windows.findIndex((window) => window.rows?.includes(row))
    return nth < 0 ? -1 : (this.starts[nth] ?? 0) + (this.windows[nth]?.rows?.indexOf(row) ?? 0)
  }

  /** Position of the row with that ordinal, fetched if need be. */
  async positionAt(ordinal: number): Promise<number> {
    const nth = this.windows.findIndex(({ bounds }) => ordinal <= bounds.to)
    const window = this.windows[nth]
    if (!window) {
      const inTail = this.tail.findIndex((row) => row.ordinal === ordinal)
      return inTail < 0 ? -1 : this.storedLength + inTail
    }
    await this.load(window)
    const index = window.rows?.findIndex((row) => row.ordinal === ordinal) ?? -1
    return index < 0 ? -1 : (this.starts[nth] ?? 0) + index
  }

  take(row: SheetRow): Seat | null {
    const inTail = this.tail.indexOf(row)
    if (inTail >= 0) {
      this.tail.splice(inTail, 1)
      this.padTail(0)
      return { window: TAIL, index: inTail }
    }
    const nth = this.windows.findIndex((window) => window.rows?.includes(row))
    const rows = this.windows[nth]?.rows
    if (!rows) {
      return null
    }
    const index = rows.indexOf(row)
    rows.splice(index, 1)
    this.count()
    return { window: nth, index }
  }

  putBack(row: SheetRow, seat: Seat): void {
    const rows = seat.window === TAIL ? this.tail : this.windows[seat.window]?.rows
    rows?.splice(seat.index, 0, row)
    this.count()
  }
}
