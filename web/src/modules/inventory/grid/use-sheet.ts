import { computed, ref, shallowRef } from 'vue'
import type { KindDetail } from '@/shared/api/catalog'
import { asProblem, type Problem } from '@/shared/api/problem'
import { useCodeLists, type ListChoice } from '@/shared/form/use-code-lists'
import { gridApi } from '../api'
import { gridColumns, labelsOf, shownAs, type GridColumn } from './grid-columns'
import { History, type CellStep } from './history'
import { RowList } from './row-list'
import type { SheetRow } from './sheet-row'
import type { GridOutcome, Place } from './types'
import { useSaving } from './use-saving'
import { useUndo } from './use-undo'

export interface Typed extends Place {
  text: string
}

/** The table being filled in: its rows and columns, what is done to them, undoing it, and saving it. */
export function useSheet(assignment: () => string, kind: () => KindDetail, nameKey: () => string) {
  const version = ref(0)
  const problem = shallowRef<Problem | null>(null)
  const conflicts = shallowRef<SheetRow[]>([])
  const held = new Set<SheetRow>()
  const history = new History()
  const columns = computed(() => gridColumns(kind(), nameKey()))
  const { choicesOf } = useCodeLists(
    () => kind().columns,
    () => kind().lists,
  )
  const labels = computed(() => {
    const found = new Map<string, Map<string, string>>()
    for (const column of columns.value) {
      if (column.list) {
        found.set(column.key, labelsOf(choicesOf(column.list)))
      }
    }
    return found
  })
  const changed = () => void version.value++
  const yesNo = new Set(
    kind()
      .columns.filter(({ type }) => type === 'YES_NO')
      .map(({ key }) => key),
  )
  const rows = new RowList(
    (bounds) => gridApi.rows(assignment(), bounds.from, bounds.to),
    yesNo,
    changed,
    (row) => history.holds(row),
  )
  const saving = useSaving(assignment, onOutcome)

  async function open(): Promise<void> {
    try {
      rows.reset((await gridApi.index(assignment())).windows)
      history.clear()
      conflicts.value = []
      problem.value = null
      changed()
    } catch (thrown) {
      problem.value = asProblem(thrown)
    }
  }

  function onOutcome(row: SheetRow, outcome: GridOutcome): void {
    if (outcome.result === 'CONFLICT' || outcome.result === 'GONE') {
      row.refused()
      row.conflict = outcome.result === 'CONFLICT' ? outcome : null
      row.gone = outcome.result === 'GONE' && !row.ended
      if (row.conflict || row.gone) {
        held.add(row)
        conflicts.value = [...conflicts.value, row]
      }
    } else if (outcome.result === 'ENDED') {
      row.arrived(null)
      if (row.fresh && rows.positionOf(row) >= 0) {
        row.left()
      }
    } else {
      row.ended = false
      row.arrived(outcome.row ?? null)
    }
    if (row.isDirty || row.conflict || row.gone) {
      saving.touch(row)
    }
    changed()
  }

  /** Somebody else was there in between: ours over theirs, or theirs. */
  function settle(row: SheetRow, ours: boolean): void {
    const theirs = row.conflict?.row
    postpone(row)
    held.delete(row)
    if (row.gone) {
      if (ours) {
        row.renew()
      } else {
        row.forget()
        rows.take(row)
      }
    } else if (theirs) {
      row.conflict = null
      if (!ours) {
        row.forget()
      }
      row.adopt(theirs)
    }
    saving.touch(row)
    changed()
  }

  function postpone(row: SheetRow): void {
    conflicts.value = conflicts.value.filter((one) => one !== row)
  }

  /** Rows left undecided are asked about again. */
  function ask(): void {
    conflicts.value = [...held]
  }

  function shown(row: SheetRow, column: GridColumn): string {
    return shownAs(column, row.text(column.key), labels.value.get(column.key) ?? new Map())
  }

  /** As it is typed: labels for codes, but figures without thousands. */
  function editable(row: SheetRow, column: GridColumn): string {
    return column.sort === 'list' ? shown(row, column) : row.text(column.key)
  }

  function choices(column: GridColumn): readonly ListChoice[] {
    return column.list ? choicesOf(column.list) : []
  }

  /** Puts texts into cells as one step; those of rows not yet here are fetched first. Answers how many were left out. */
  async function write(texts: readonly Typed[]): Promise<number> {
    const last = Math.max(...texts.map(({ row }) => row))
    const first = Math.min(...texts.map(({ row }) => row))
    rows.padTail(last + 1)
    await rows.ensure(first, last)
    const steps: CellStep[] = []
    let left = 0
    for (const { row: position, column: at, text } of texts) {
      const row = rows.at(position)
      const column = columns.value[at]
      if (!row || !column?.open) {
        left += text ? 1 : 0
        continue
      }
      const before = row.text(column.key)
      if (before !== text && editable(row, column) !== text) {
        steps.push({ row, column: column.key, before, after: text })
      }
    }
    if (steps.length) {
      history.add({ sort: 'cells', cells: steps })
      apply({ sort: 'cells', cells: steps }, true)
    }
    return left
  }

  function remove(from: number, to: number): number {
    const gone: { row: SheetRow; seat: { window: number; index: number } }[] = []
    for (let position = to; position >= from; position--) {
      const row = rows.at(position)
      if (row && (row.id !== null || !row.isBlank)) {
        const seat = rows.take(row)
        if (seat) {
          row.end()
          saving.touch(row)
          gone.push({ row, seat })
        }
      }
    }
    if (gone.length) {
      history.add({ sort: 'rows', rows: gone })
    }
    changed()
    return gone.length
  }

  const { apply, undo, redo } = useUndo(rows, history, columns, saving.touch, changed)

  return {
    version,
    columns,
    rows,
    history,
    saving,
    problem,
    conflicts,
    open,
    settle,
    postpone,
    ask,
    shown,
    editable,
    choices,
    write,
    remove,
    undo,
    redo,
  }
}

export type Sheet = ReturnType<typeof useSheet>
