import type { KindColumn } from '@/shared/api/catalog'
import type { Likeness, MappedAs, MappedHeading } from '../types'

export const NOT_TAKEN = '-'

const UNITS: Record<string, readonly string[]> = {
  MONEY: ['元', '千元', '万元', '亿元'],
  AREA: ['㎡', '亩', '公顷', '平方公里'],
}

export const HOW: Record<Likeness, string> = {
  CHOSEN: '已确认',
  NAME: '列名相同',
  SHEET: '工作表名',
  SYNONYM: '常见叫法',
  CONTAINED: '名称相近',
  CONTENT: '按内容推断',
}

/** Whether a declarant fills that column, so that a sheet may have it. */
export function isFillable(column: KindColumn): boolean {
  return column.need !== 'COMPUTED' && column.need !== 'SYSTEM' && column.type !== 'FILE'
}

export function unitsOf(column: KindColumn | undefined): readonly string[] {
  return (column && UNITS[column.type]) ?? []
}

/** What somebody should look at: everything that was not plain from the names; lines of sub-tables are. */
export function toConfirm(mapping: readonly MappedHeading[]): MappedHeading[] {
  const ofLines = new Set(mapping.filter((one) => one.column?.includes('.')).map((one) => one.sheet))
  return mapping.filter((one) => (one.index ?? -1) >= 0 && one.how !== 'NAME' && !ofLines.has(one.sheet))
}

export const placeOf = (one: MappedHeading): string => `${one.sheet}:${one.index ?? -1}`

/** What differs from what was found. */
export function changed(
  headings: readonly MappedHeading[],
  columns: Readonly<Record<string, string>>,
  units: Readonly<Record<string, string>>,
): MappedAs[] {
  return headings.flatMap((one) => {
    const column = columns[placeOf(one)] ?? one.column ?? NOT_TAKEN
    const unit = units[placeOf(one)] ?? one.unit ?? ''
    const same = column === (one.column ?? NOT_TAKEN) && unit === (one.unit ?? '')
    return same
      ? []
      : [
          {
            sheet: one.sheet,
            index: one.index ?? -1,
            column: column === NOT_TAKEN ? null : column,
            unit: unit || null,
          },
        ]
  })
}
