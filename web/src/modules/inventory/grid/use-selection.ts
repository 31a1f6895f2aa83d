import { computed, shallowRef } from 'vue'
import type { Place, Range } from './types'

/** Which cell is in hand, and the block that reaches from it. */
export function useSelection(size: () => { rows: number; columns: number }) {
  const active = shallowRef<Place>({ row: 0, column: 0 })
  const end = shallowRef<Place>({ row: 0, column: 0 })
  /** What was reached last and should be in sight. */
  const reached = shallowRef<Place>({ row: 0, column: 0 })

  const range = computed<Range>(() => ({
    top: Math.min(active.value.row, end.value.row),
    left: Math.min(active.value.column, end.value.column),
    bottom: Math.max(active.value.row, end.value.row),
    right: Math.max(active.value.column, end.value.column),
  }))
  const single = computed(
    () => range.value.top === range.value.bottom && range.value.left === range.value.right,
  )

  function within(place: Place): Place {
    const { rows, columns } = size()
    return {
      row: Math.min(Math.max(place.row, 0), Math.max(rows - 1, 0)),
      column: Math.min(Math.max(place.column, 0), Math.max(columns - 1, 0)),
    }
  }

  function go(place: Place): void {
    active.value = within(place)
    end.value = active.value
    reached.value = active.value
  }

  function stretch(place: Place): void {
    end.value = within(place)
    reached.value = end.value
  }

  function select(block: Range): void {
    active.value = within({ row: block.top, column: block.left })
    end.value = within({ row: block.bottom, column: block.right })
    reached.value = active.value
  }

  /** Moves the cell in hand, or the far end of the block. */
  function move(rows: number, columns: number, stretching = false): void {
    const from = stretching ? end.value : active.value
    const to = { row: from.row + rows, column: from.column + columns }
    if (stretching) {
      stretch(to)
    } else {
      go(to)
    }
  }

  /** Tab: along the row, and on to the next one. */
  function along(step: 1 | -1): void {
    const { row, column } = active.value
    const { columns } = size()
    const next = column + step
    if (next >= 0 && next < columns) {
      go({ row, column: next })
    } else if (next >= columns || row > 0) {
      go({ row: row + step, column: step > 0 ? 0 : columns - 1 })
    }
  }

  function holds(row: number, column: number): boolean {
    const { top, left, bottom, right } = range.value
    return row >= top && row <= bottom && column >= left && column <= right
  }

  return { active, end, reached, range, single, go, stretch, select, move, along, holds }
}

export type Selection = ReturnType<typeof useSelection>
