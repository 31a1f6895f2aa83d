import type { ColumnType } from '@/shared/api/catalog'

/** How the house calls the types of columns. */
export const TYPES: Record<ColumnType, string> = {
  TEXT: '文本',
  LONG_TEXT: '多行文本',
  INTEGER: '整数',
  DECIMAL: '小数',
  MONEY: '金额',
  AREA: '面积',
  PERCENT: '百分比',
  DATE: '日期',
  YEAR: '年份',
  CODE: '代码',
  YES_NO: '是否',
  UNIT: '单位',
  DIVISION: '行政区划',
  FILE: '材料',
}
