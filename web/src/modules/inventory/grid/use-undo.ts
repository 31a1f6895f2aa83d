import type { ComputedRef } from 'vue'
import type { GridColumn } from './grid-columns'
import type { History, Step } from './history'
import type { RowList } from './row-list'
import type { SheetRow } from './sheet-row'
import type { Place } from './types'

/** Does steps, undoes and redoes them, and says where it happened. */
export function useUndo(
  rows: RowList,
  history: History,
  columns: ComputedRef<readonly GridColumn[]>,
  touch: (row: SheetRow) => void,
  changed: () => void,
) {
  function applyCells(step: Step & { sort: 'cells' }, forth: boolean): SheetRow | null {
    for (const cell of step.cells) {
      cell.row.put(cell.column, forth ? cell.after : cell.before)
      touch(cell.row)
    }
    rows.padTail(0)
    return step.cells[0]?.row ?? null
  }

  function applyRows(step: Step & { sort: 'rows' }, forth: boolean): SheetRow | null {
    const order = forth ? step.rows : [...step.rows].reverse()
    for (const { row, seat } of order) {
      if (forth) {
        rows.take(row)
        row.end()
      } else {
        rows.putBack(row, seat)
        row.comeBack()
      }
      touch(row)
    }
    return order.at(-1)?.row ?? null
  }

  function apply(step: Step, forth: boolean): SheetRow | null {
    const row = step.sort === 'cells' ? applyCells(step, forth) : applyRows(step, forth)
    changed()
    return row
  }

  function again(step: Step | null, forth: boolean): Place | null {
    const row = step ? apply(step, forth) : null
    const position = row ? rows.positionOf(row) : -1
    if (!step || position < 0) {
      return null
    }
    const key = step.sort === 'cells' ? step.cells[0]?.column : ''
    return {
      row: position,
      column: Math.max(
        0,
        columns.value.findIndex((column) => column.key === key),
      ),
    }
  }

  return {
    apply,
    /** Answers where it happened; null when there was nothing to undo. */
    undo: () => again(history.back(), false),
    redo: () => again(history.forth(), true),
  }
}
