import type { Dimension } from './api'

export const DIMENSIONS: { key: Dimension; label: string }[] = [
  { key: 'group', label: '工作小组' },
  { key: 'kind', label: '资产种类' },
  { key: 'use', label: '使用状况' },
  { key: 'region', label: '辖区' },
]

export function labelOf(dimension: Dimension): string {
  return DIMENSIONS.find(({ key }) => key === dimension)?.label ?? dimension
}
