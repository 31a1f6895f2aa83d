import type { RowProblem } from '@/shared/api/catalog'
import { EXPLANATION } from './grid-columns'
import type { GridOutcome, GridRow, RowChange } from './types'

let made = 0

/** What is known of a row: as it is stored, on its way to the server, and typed since. */
export class SheetRow {
  readonly key = `r${++made}`
  id: string | null = null
  rev = 0
  ordinal = 0
  problems: RowProblem[] = []
  remarks: GridRow['remarks'] = []
  unreadable = new Set<string>()
  changedBy = ''
  changedAt = ''
  conflict: GridOutcome | null = null
  /** Somebody else took it out while it was being changed here. */
  gone = false
  /** To be taken out, or back, with the next batch. */
  wanted: 'END' | 'REOPEN' | null = null
  /** Taken out by us: kept, so that it can come back. */
  ended = false
  /** Added on this page: emptied again, it goes. */
  readonly fresh: boolean
  private stored: Record<string, string> = {}
  private shown: Record<string, string> = {}
  private sent = new Map<string, string>()
  private typed = new Map<string, string>()

  constructor(
    given: GridRow | null,
    private readonly yesNo: ReadonlySet<string>,
  ) {
    this.fresh = given === null
    if (given) {
      this.adopt(given)
    }
  }

  /** Takes over what the server says; what was typed since stays. */
  adopt(given: GridRow): void {
    this.id = given.id
    this.rev = given.rev
    this.ordinal = given.ordinal
    this.problems = given.problems
    this.remarks = given.remarks
    this.unreadable = new Set(given.typed)
    this.changedBy = given.changedBy
    this.changedAt = given.changedAt
    this.stored = { ...given.values, [EXPLANATION]: given.explanation ?? '' }
    for (const key of this.yesNo) {
      const value = this.stored[key]
      if (value === 'true' || value === 'false') {
        this.stored[key] = value === 'true' ? '是' : '否'
      }
    }
    this.shown = given.shown
  }

  text(key: string): string {
    return this.typed.get(key) ?? this.sent.get(key) ?? this.stored[key] ?? this.shown[key] ?? ''
  }

  isTyped(key: string): boolean {
    return this.typed.has(key) || this.sent.has(key)
  }

  put(key: string, text: string): void {
    const before = this.sent.get(key) ?? this.stored[key] ?? ''
    if (before === text) {
      this.typed.delete(key)
    } else {
      this.typed.set(key, text)
    }
  }

  get isDirty(): boolean {
    return this.wanted !== null || this.typed.size > 0
  }

  get isBlank(): boolean {
    const keys = new Set([...Object.keys(this.stored), ...this.sent.keys(), ...this.typed.keys()])
    return [...keys].every((key) => this.text(key).trim() === '')
  }

  end(): void {
    this.wanted = this.wanted === 'REOPEN' ? null : 'END'
  }

  comeBack(): void {
    this.wanted = this.ended ? 'REOPEN' : null
  }

  /** What is to be sent of it; null for nothing. From then on it counts as on its way. */
  send(): RowChange | null {
    const emptied = this.fresh && this.id !== null && this.isBlank && this.wanted === null
    const act = emptied ? 'END' : (this.wanted ?? 'PUT')
    if (act === 'PUT' && (this.typed.size === 0 || (this.id === null && this.isBlank))) {
      this.typed.clear()
      return null
    }
    if (act !== 'PUT' && this.id === null) {
      this.wanted = null
      return null
    }
    const cells: Record<string, string> = {}
    let explanation: string | null = null
    if (act === 'PUT') {
      for (const [key, text] of this.typed) {
        if (key === EXPLANATION) {
          explanation = text
        } else {
          cells[key] = text
        }
      }
      this.sent = this.typed
      this.typed = new Map()
    } else {
      this.wanted = null
      this.ended = act === 'END'
    }
    return { key: this.key, act, rowId: this.id, rev: this.rev, cells, explanation }
  }

  /** What was on its way has arrived. */
  arrived(stored: GridRow | null): void {
    this.sent = new Map()
    this.conflict = null
    if (stored) {
      this.adopt(stored)
    }
  }

  /** It is no longer there: what is still typed would make a new one. */
  left(): void {
    this.id = null
    this.rev = 0
    this.ended = false
    this.stored = {}
    this.shown = {}
    this.problems = []
    this.unreadable = new Set()
    this.sent = new Map()
  }

  /** What was on its way was not taken. */
  refused(): void {
    this.typed = new Map([...this.sent, ...this.typed])
    this.sent = new Map()
  }

  /** Drops what was typed. */
  forget(): void {
    this.typed = new Map()
    this.sent = new Map()
    this.conflict = null
    this.gone = false
  }

  /** Makes it a new row that holds all that this one showed. */
  renew(): void {
    const all = new Map(Object.entries(this.stored))
    this.typed = new Map([...all, ...this.sent, ...this.typed])
    this.left()
    this.gone = false
  }

  problemsAt(key: string): RowProblem[] {
    return this.problems.filter((problem) => problem.column === key)
  }
}
