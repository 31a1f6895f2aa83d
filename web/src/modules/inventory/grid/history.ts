import type { SheetRow } from './sheet-row'
import type { Seat } from './row-list'

export interface CellStep {
  row: SheetRow
  column: string
  before: string
  after: string
}

/** One thing done: cells typed or pasted, or rows taken out. */
export type Step =
  { sort: 'cells'; cells: CellStep[] } | { sort: 'rows'; rows: { row: SheetRow; seat: Seat }[] }

const MOST = 200

/** What was done on this page and can be undone. */
export class History {
  private done: Step[] = []
  private undone: Step[] = []

  add(step: Step): void {
    this.done.push(step)
    this.undone = []
    if (this.done.length > MOST) {
      this.done.shift()
    }
  }

  back(): Step | null {
    const step = this.done.pop() ?? null
    if (step) {
      this.undone.push(step)
    }
    return step
  }

  forth(): Step | null {
    const step = this.undone.pop() ?? null
    if (step) {
      this.done.push(step)
    }
    return step
  }

  get canUndo(): boolean {
    return this.done.length > 0
  }

  get canRedo(): boolean {
    return this.undone.length > 0
  }

  holds(row: SheetRow): boolean {
    return [...this.done, ...this.undone].some((step) =>
      step.sort === 'cells'
        ? step.cells.some((cell) => cell.row === row)
        : step.rows.some((one) => one.row === row),
    )
  }

  clear(): void {
    this.done = []
    this.undone = []
  }
}
