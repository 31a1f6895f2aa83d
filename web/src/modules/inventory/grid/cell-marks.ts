import { SEVERITY, bySeverity } from '@/shared/ui/severity'
import type { GridColumn } from './grid-columns'
import type { SheetRow } from './sheet-row'

/** Classes that say how a cell stands, apart from what is selected. */
export function marksOf(row: SheetRow | null, column: GridColumn) {
  const worst = row ? bySeverity(row.problemsAt(column.key))[0] : undefined
  return [
    worst ? SEVERITY[worst.severity].cell : undefined,
    {
      figure: column.figure,
      fixed: !column.open,
      typed: row?.isTyped(column.key),
      unreadable: row?.unreadable.has(column.key),
      remarked: row?.remarks.some((remark) => remark.column === column.key),
    },
  ]
}
