import { http } from './http'

export interface RegionChoice {
  id: number
  code: string
  name: string
  level: string
}

export interface UnitChoice {
  id: string
  name: string
  shortName: string
  uscc?: string | null
  type: string
  system: string
  regionId: number
  parentId?: string | null
}

export interface GroupChoice {
  no: number
  name: string
  leads: { id: string; name: string }[]
  counts: boolean
}

/** Who there is; known to everybody in the house. */
export const organizationApi = {
  regions: () => http.get<RegionChoice[]>('/api/organization/regions'),
  units: (query: { regionId?: string; q?: string } = {}) =>
    http.get<UnitChoice[]>('/api/organization/units', { query }),
  groups: () => http.get<GroupChoice[]>('/api/organization/groups'),
}
