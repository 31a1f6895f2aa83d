import { isDeclared, type KindColumn, type RowProblem, type SubTable } from '@/shared/api/catalog'

const SUMMED_UP = 6
const PLACE = /^(\w+)\[(\d+)](?:\.(\w+))?$/

/** A place in a line of a sub-table, as problems name it: `leases[1].area`. */
export interface LinePlace {
  table: string
  line: number
  column: string | null
}

export function placeOf(text: string | null | undefined): LinePlace | null {
  const found = PLACE.exec(text ?? '')
  return found?.[1] ? { table: found[1], line: Number(found[2]), column: found[3] ?? null } : null
}

export function placeText(table: string, line: number, column: string): string {
  return `${table}[${line}].${column}`
}

/** Columns by which people tell lines apart. */
export function tellingColumns(table: SubTable): KindColumn[] {
  const telling = table.columns.filter((column) => column.need === 'MANDATORY' && !column.secret)
  return telling.slice(0, SUMMED_UP)
}

/** What is shown of a line: all that is declared or computed. */
export function lineColumns(table: SubTable): KindColumn[] {
  return table.columns.filter((column) => isDeclared(column) || column.need === 'COMPUTED')
}

/** Problems of the table: of its lines, and of the table as a whole. */
export function problemsOf(table: SubTable, problems: readonly RowProblem[]): RowProblem[] {
  return problems.filter(
    (problem) => problem.column === table.key || placeOf(problem.column)?.table === table.key,
  )
}

export function problemsOfLine(table: SubTable, line: number, problems: readonly RowProblem[]): RowProblem[] {
  return problems.filter((problem) => {
    const place = placeOf(problem.column)
    return place?.table === table.key && place.line === line
  })
}
