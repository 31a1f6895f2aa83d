import { parseBlock, writeBlock } from './clipboard'
import type { Range } from './types'
import type { Sheet, Typed } from './use-sheet'
import type { Selection } from './use-selection'

/** More than that belongs into a workbook. */
export const MOST_PASTED = 5000
const MOST_COPIED = 20000

/** The selected block for the clipboard; null when it is too large or not wholly here yet. */
export function copyBlock(sheet: Sheet, { top, left, bottom, right }: Range): string | null {
  if ((bottom - top + 1) * (right - left + 1) > MOST_COPIED) {
    return null
  }
  const block: string[][] = []
  for (let position = top; position <= bottom; position++) {
    const row = sheet.rows.at(position)
    if (!row) {
      return null
    }
    block.push(sheet.columns.value.slice(left, right + 1).map((column) => sheet.editable(row, column)))
  }
  return writeBlock(block)
}

/** Where a pasted block goes: from the cell in hand; a single cell fills the whole selection. */
export function pasteBlock(sheet: Sheet, selection: Selection, text: string): Typed[] | null {
  const block = parseBlock(text)
  const { top, left, bottom, right } = selection.range.value
  const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined
  const typed: Typed[] = []
  if (only !== undefined) {
    return fillAll(top, bottom, left, right, only)
  }
  if (block.length > MOST_PASTED) {
    return null
  }
  const columns = sheet.columns.value.length
  sheet.rows.padTail(top + block.length)
  block.forEach((cells, down) =>
    cells.forEach((cell, along) => {
      if (left + along < columns) {
        typed.push({ row: top + down, column: left + along, text: cell.trim() })
      }
    }),
  )
  const widest = Math.max(...block.map((cells) => cells.length))
  selection.select({ top, left, bottom: top + block.length - 1, right: left + widest - 1 })
  return typed
}

function fillAll(top: number, bottom: number, left: number, right: number, text: string): Typed[] | null {
  if (bottom - top >= MOST_PASTED) {
    return null
  }
  const typed: Typed[] = []
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      typed.push({ row, column, text })
    }
  }
  return typed
}

/** The selection's first row into all below; of one row alone, the row above into it. */
export function fillDown(sheet: Sheet, { top, left, bottom, right }: Range): Typed[] | null {
  const from = top === bottom ? top - 1 : top
  const source = from < 0 ? null : sheet.rows.at(from)
  if (!source || bottom - from > MOST_PASTED) {
    return null
  }
  const typed: Typed[] = []
  for (let row = from + 1; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const { key } = sheet.columns.value[column] ?? { key: '' }
      typed.push({ row, column, text: source.text(key) })
    }
  }
  return typed
}

/** Where Ctrl and an arrow lead: over filled cells to the last, over empty ones to the next filled. */
export function edgeFrom(sheet: Sheet, selection: Selection, down: number, along: number) {
  const size = { rows: sheet.rows.filled, columns: sheet.columns.value.length }
  let { row, column } = selection.end.value
  const filled = (atRow: number, atColumn: number) => {
    const one = sheet.rows.at(atRow)
    const key = sheet.columns.value[atColumn]?.key ?? ''
    // What is not fetched yet counts as filled: it would take minutes to walk.
    return one === null || one.text(key) !== ''
  }
  const inside = (atRow: number, atColumn: number) =>
    atRow >= 0 && atColumn >= 0 && atRow < size.rows && atColumn < size.columns
  if (!inside(row + down, column + along)) {
    return { row, column }
  }
  const over = filled(row, column) && filled(row + down, column + along)
  do {
    row += down
    column += along
  } while (
    inside(row + down, column + along) &&
    filled(row + (over ? down : 0), column + (over ? along : 0)) === over
  )
  return { row, column }
}
