import { isDeclared, isFigure, type KindColumn, type KindDetail } from '@/shared/api/catalog'
import { grouped } from '@/shared/format/figures'
import { listOf, type ListChoice } from '@/shared/form/use-code-lists'

/** The explanation stands behind the columns like one more. */
export const EXPLANATION = '@explanation'

export interface GridColumn {
  key: string
  label: string
  unit: string
  width: number
  /** Whether it can be typed into. */
  open: boolean
  figure: boolean
  sort: 'text' | 'list' | 'date' | 'yes-no'
  multiple: boolean
  needed: boolean
  help: string
  list: KindColumn | null
}

const WIDTHS: Partial<Record<KindColumn['type'], number>> = {
  DATE: 104,
  YES_NO: 76,
  YEAR: 76,
  INTEGER: 96,
  PERCENT: 88,
  LONG_TEXT: 220,
  CODE: 136,
  DIVISION: 120,
}

function widthOf(column: KindColumn, first: boolean): number {
  const label = (column.label.length + (column.unit?.length ?? 0)) * 13 + 44
  const usual = first ? 190 : (WIDTHS[column.type] ?? (isFigure(column) ? 116 : 156))
  return Math.min(Math.max(usual, label), 230)
}

function sortOf(column: KindColumn): GridColumn['sort'] {
  if (listOf(column)) {
    return 'list'
  }
  return column.type === 'DATE' ? 'date' : column.type === 'YES_NO' ? 'yes-no' : 'text'
}

function columnOf(column: KindColumn, first: boolean): GridColumn {
  const sort = sortOf(column)
  return {
    key: column.key,
    label: column.label,
    unit: column.unit ?? '',
    width: widthOf(column, first),
    open: isDeclared(column),
    figure: isFigure(column) && column.type !== 'YEAR',
    sort,
    multiple: column.multiple,
    needed: column.need === 'MANDATORY',
    help: isDeclared(column) ? (column.help ?? '') : '自动计算，不用填',
    list: sort === 'list' ? column : null,
  }
}

function plain(key: string, label: string, width: number, open: boolean, help: string): GridColumn {
  return {
    key,
    label,
    unit: '',
    width,
    open,
    figure: false,
    sort: 'text',
    multiple: false,
    needed: false,
    help,
    list: null,
  }
}

/** The columns of a kind, that of the name first; behind them numbers of lines and the explanation. */
export function gridColumns(kind: KindDetail, nameKey: string): GridColumn[] {
  const shown = kind.columns.filter((column) => isDeclared(column) || column.need === 'COMPUTED')
  const first = shown.filter((column) => column.key === nameKey)
  const rest = shown.filter((column) => column.key !== nameKey)
  return [
    ...first.map((column) => columnOf(column, true)),
    ...rest.map((column) => columnOf(column, false)),
    ...kind.subTables.map(({ key, name }) => plain(key, name, 110, false, '明细在「整行填写」里逐条填')),
    plain(EXPLANATION, '情况说明', 220, true, '对「要说明」的问题，核对无误的，在这里写明原因'),
  ]
}

/** A text as the grid shows it: labels for codes, thousands in figures. */
export function shownAs(column: GridColumn, text: string, labels: ReadonlyMap<string, string>): string {
  if (!text) {
    return ''
  }
  if (column.sort === 'list') {
    const parts = column.multiple ? text.split(';') : [text]
    return parts.map((part) => labels.get(part) ?? part).join('；')
  }
  return column.figure ? grouped(text) : text
}

export function labelsOf(choices: readonly ListChoice[]): Map<string, string> {
  return new Map(choices.map(({ value, label }) => [value, label]))
}
