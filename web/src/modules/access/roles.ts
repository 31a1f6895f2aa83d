import type { RoleCode } from '@/shared/api/session'

/** What else a post of that role must name. */
export type Place = 'unit' | 'group' | 'region'

export const ROLES: { value: RoleCode; label: string; place: Place }[] = [
  { value: 'CLERK', label: '填报员', place: 'unit' },
  { value: 'HEAD', label: '单位负责人', place: 'unit' },
  { value: 'PARENT_REVIEWER', label: '主管部门审核', place: 'unit' },
  { value: 'GROUP_REVIEWER', label: '牵头单位审核员', place: 'group' },
  { value: 'OFFICE', label: '专班办公室', place: 'region' },
  { value: 'LEADER', label: '市领导', place: 'region' },
  { value: 'AUDITOR', label: '审计', place: 'region' },
  { value: 'SYSTEM_ADMIN', label: '系统管理员', place: 'region' },
  { value: 'SECURITY_ADMIN', label: '安全管理员', place: 'region' },
  { value: 'AUDIT_ADMIN', label: '审计管理员', place: 'region' },
]

export function placeOf(role: string): Place | null {
  return ROLES.find(({ value }) => value === role)?.place ?? null
}
