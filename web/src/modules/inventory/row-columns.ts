import { isFigure, type KindDetail } from '@/shared/api/catalog'
import type { TableColumn } from '@/shared/ui/table'

/** Areas come with as many places as they have; in a column they align with two at least. */
function atLeastTwoPlaces(text: string): string {
  const found = /^(-?[\d,]+)(?:\.(\d+))?$/.exec(text)
  return found ? `${found[1]}.${(found[2] ?? '').padEnd(2, '0')}` : text
}

function same(text: string): string {
  return text
}

interface WithCells {
  cells: Record<string, string>
}

/** The kind's columns as those of a table: the usual ones shown, the others to choose. */
export function kindColumns<R extends WithCells>(
  kind: KindDetail,
  usual: readonly string[],
): TableColumn<R>[] {
  const inTable = kind.columns.filter((column) => column.type !== 'FILE' && column.type !== 'LONG_TEXT')
  const place = (key: string) => (usual.includes(key) ? usual.indexOf(key) : usual.length)
  return [...inTable]
    .sort((one, other) => place(one.key) - place(other.key))
    .map((column) => ({
      key: column.key,
      label: column.label,
      unit: column.unit ?? null,
      figure: isFigure(column) && column.type !== 'YEAR',
      optional: !usual.includes(column.key),
      width: 220,
      text: (row: R) => (column.type === 'AREA' ? atLeastTwoPlaces : same)(row.cells[column.key] ?? ''),
    }))
}
