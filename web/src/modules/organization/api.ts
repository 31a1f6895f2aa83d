import { http } from '@/shared/api/http'

export interface UnitDraft {
  name: string
  shortName: string
  uscc: string | null
  type: string
  system: string
  regionId: number
  parentId: string | null
}

export const unitsApi = {
  enter: (unit: UnitDraft) => http.post<{ id: string }>('/api/organization/units', unit),
  change: (id: string, unit: UnitDraft) => http.put(`/api/organization/units/${id}`, unit),
}

export const SYSTEMS = [
  { value: 'GENERAL', label: '行政事业' },
  { value: 'EDUCATION', label: '教育系统' },
  { value: 'HEALTH', label: '卫生健康系统' },
  { value: 'ENTERPRISE', label: '国有企业' },
  { value: 'PARK', label: '园区' },
]

export function systemLabel(code: string): string {
  return SYSTEMS.find(({ value }) => value === code)?.label ?? code
}
