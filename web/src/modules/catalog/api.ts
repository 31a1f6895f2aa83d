import type { RowProblem, Severity } from '@/shared/api/catalog'
import { http } from '@/shared/api/http'

export interface ListSummary {
  name: string
  label: string
  source: string
  version: number
  entries: number
  ended: number
}

export interface KindVersion {
  sort: string
  name: string
  version: number
  effective: string
  changeNo?: number | null
  state: 'PAST' | 'NOW' | 'TO_COME'
}

export interface RecordedChange {
  no: number
  effective: string
  reason: string
  changes: string[]
  by: string
  at: string
  conflicts: string[]
}

export interface NewColumn {
  key: string
  label: string
  type: string
  need: 'M' | 'C' | 'O'
  unit?: string | undefined
  list?: string | undefined
  length?: number | undefined
  help?: string | undefined
}

export interface NewKind {
  code: string
  name: string
  class: string
  field: string
  form: string
  measure: string
  naturalKeys: string[][]
  facts: Record<string, string>
  papers: { per: string; least: number; what: string }
  omit: string[]
  sections: { name: string; first: boolean; special: boolean; columns: NewColumn[] }[]
  routing: { group: number }[]
}

/** One thing to be changed; the server's words. */
export type Change =
  | { act: 'ADD_KIND'; kind: NewKind }
  | { act: 'ADD_COLUMN'; kind: string; section: string; after?: string | undefined; column: NewColumn }
  | { act: 'DROP_COLUMN'; kind: string; key: string }
  | { act: 'ADD_ENTRY'; list: string; code: string; label: string }
  | { act: 'END_ENTRY'; list: string; code: string }
  | { act: 'SET_PARAMETER'; name: string; value: number }

export interface Tally {
  blocking: number
  toExplain: number
  hints: number
}

export interface Finding {
  rule: string
  column?: string | null
  severity: Severity
  code?: string | null
  gained: boolean
  rows: number
}

export interface EffectRows {
  total: number
  seen: number
  cards: number
  touchedCards: number
  gained: Tally
  lost: Tally
  findings: Finding[]
  emptied: { column: string; rows: number }[]
}

export interface PinnedCampaign {
  campaign: string
  name: string
  due: string
  version: number
  open: number
}

export interface KindEffect {
  code: string
  name: string
  version?: number | null
  differences: string[]
  rows?: EffectRows | null
  campaigns: PinnedCampaign[]
}

export interface Effect {
  effective: string
  changes: string[]
  kinds: KindEffect[]
  complete: boolean
}

export interface Operand {
  column: string
  label: string
  text: string
}

export interface Outcome {
  id: string
  severity: Severity
  state: 'BROKEN' | 'KEPT' | 'NOT_CONCERNED' | 'MISSING' | 'NOT_YET'
  when?: string | null
  must: string
  article?: string | null
  operands: Operand[]
}

export interface Verdict {
  version: number
  baseDate: string
  problems: RowProblem[]
  rules: Outcome[]
  computed: Operand[]
}

export interface ChangeRequest {
  effective: string
  reason: string
  changes: readonly Change[]
}

export const catalogChangesApi = {
  lists: () => http.get<ListSummary[]>('/api/catalog/lists'),
  versions: (code: string) => http.get<KindVersion[]>(`/api/catalog/kinds/${code}/versions`),
  recorded: () => http.get<RecordedChange[]>('/api/catalog/changes'),
  preview: (request: ChangeRequest) => http.post<Effect>('/api/catalog/changes/preview', request),
  publish: (request: ChangeRequest) => http.post<{ no: number }>('/api/catalog/changes', request),
  judge: (code: string, sample: { values: Record<string, string>; unitType?: string }) =>
    http.post<Verdict>(`/api/catalog/kinds/${code}/trial`, sample),
}
