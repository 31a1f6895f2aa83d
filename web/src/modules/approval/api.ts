import { http } from '@/shared/api/http'

export type SigningRole = 'HEAD' | 'PARENT_REVIEWER' | 'GROUP_REVIEWER' | 'OFFICE'
export type StageReach = 'HERE' | 'CITY'
export type RuleReach = 'UNIT' | 'PARENT' | 'TYPE'

export interface Stage {
  label: string
  role: SigningRole
  roleName: string
  reach?: StageReach | null
  independent: boolean
}

/** A chain as it stands from a moment on. */
export interface ChainVersion {
  version: number
  stages: Stage[]
  since: string
  by?: string | null
  running: number
  /** Takes effect later. */
  planned: boolean
}

export interface Chain {
  key: string
  name: string
  /** Number of the latest version. */
  last: number
  /** The version that new cases take now. */
  inEffect: number
  versions: ChainVersion[]
}

/** Which department in charge reviews, from a day on. */
export interface ParentRule {
  reach: RuleReach
  value: string
  name: string
  asked: boolean
  from: string
  by: string
  at: string
  units: number
}

export interface WantedStage {
  label: string
  role: SigningRole
  reach: StageReach | null
}

export const approvalApi = {
  chains: () => http.get<Chain[]>('/api/approval/chains'),
  setChain: (key: string, last: number, stages: WantedStage[], from: string) =>
    http.post(`/api/approval/chains/${key}`, { last, stages, from }),
  parentRules: () => http.get<ParentRule[]>('/api/approval/parent-rules'),
  setParentRule: (rule: { reach: RuleReach; value: string; asked: boolean; from: string }) =>
    http.post('/api/approval/parent-rules', rule),
}
