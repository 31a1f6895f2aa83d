import type { Selection } from './use-selection'

export interface Commands {
  edit: () => void
  empty: () => void
  fillDown: () => void
  undo: () => void
  redo: () => void
  save: () => void
  removeRows: () => void
  selectAll: () => void
  page: () => number
  size: () => { rows: number; columns: number }
  /** The next filled or empty edge in that direction, as in a spreadsheet. */
  edge: (rows: number, columns: number) => { row: number; column: number }
}

const ARROWS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The keys of a grid while no cell is being typed into. */
export function gridKey(event: KeyboardEvent, selection: Selection, commands: Commands): void {
  const withIt = event.ctrlKey || event.metaKey
  if (withIt ? withControl(event, selection, commands) : alone(event, selection, commands)) {
    event.preventDefault()
  }
}

function alone(event: KeyboardEvent, selection: Selection, commands: Commands): boolean {
  const arrow = ARROWS[event.key]
  if (arrow && !event.altKey) {
    selection.move(arrow[0], arrow[1], event.shiftKey)
    return true
  }
  const { columns } = commands.size()
  const from = event.shiftKey ? selection.end.value : selection.active.value
  const reach = event.shiftKey ? selection.stretch : selection.go
  switch (event.key) {
    case 'Tab':
      selection.along(event.shiftKey ? -1 : 1)
      return true
    case 'Enter':
      selection.move(event.shiftKey ? -1 : 1, 0)
      return true
    case 'Home':
      reach({ row: from.row, column: 0 })
      return true
    case 'End':
      reach({ row: from.row, column: columns - 1 })
      return true
    case 'PageUp':
      reach({ row: from.row - commands.page(), column: from.column })
      return true
    case 'PageDown':
      reach({ row: from.row + commands.page(), column: from.column })
      return true
    case 'F2':
    case 'ArrowDown':
      commands.edit()
      return true
    case 'Delete':
    case 'Backspace':
      commands.empty()
      return true
    default:
      return false
  }
}

function withControl(event: KeyboardEvent, selection: Selection, commands: Commands): boolean {
  const { rows, columns } = commands.size()
  const reach = event.shiftKey ? selection.stretch : selection.go
  const arrow = ARROWS[event.key]
  if (arrow) {
    reach(commands.edge(arrow[0], arrow[1]))
    return true
  }
  switch (event.key.toLowerCase()) {
    case 'home':
      reach({ row: 0, column: 0 })
      return true
    case 'end':
      reach({ row: rows - 1, column: columns - 1 })
      return true
    case 'z':
      if (event.shiftKey) {
        commands.redo()
      } else {
        commands.undo()
      }
      return true
    case 'y':
      commands.redo()
      return true
    case 's':
      commands.save()
      return true
    case 'd':
      commands.fillDown()
      return true
    case 'a':
      commands.selectAll()
      return true
    case '-':
      commands.removeRows()
      return true
    default:
      return false
  }
}
