import type { RowProblem } from '@/shared/api/catalog'
import type { Stage } from '@/shared/ui/TimeLine.vue'

export type * from './import-types'
export type * from './progress/types'

export type Action = 'import' | 'edit' | 'nil' | 'submit' | 'sign' | 'mark' | 'withdraw'

export interface AssignmentSummary {
  id: string
  campaignName: string
  kind: string
  kindName: string
  unitId: string
  unitName: string
  regionName: string
  groupNo: number
  groupName: string
  state: string
  stateText: string
  tone: string
  rows: number
  blocking: number
  toExplain: number
  due: string
  workingDaysLeft?: number | null
  holder?: string | null
  /** When it came to whoever has it. */
  since?: string | null
  caseRev?: number | null
}

export interface Paper {
  id: string
  name: string
  size: number
}

export interface Assignment extends AssignmentSummary {
  rev: number
  submissionNo: number
  /** Number of the last accepted submission; 0 when there is none. */
  acceptedNo: number
  baseDate: string
  kindVersion: number
  nilReason?: string | null
  counts: {
    rows: number
    blocking: number
    toExplain: number
    hints: number
    papersMissing: number
    remarks: number
  }
  papers: { per: 'ROW' | 'BATCH' | 'NONE'; least: number; what: string; batch: Paper[] }
  /** Keys of the columns that the list shows at first. */
  columns: string[]
  actions: Action[]
  timeline: Stage[]
  /** Stages that it has passed, to which it can be sent back. */
  passed: { key: string; label: string }[]
  /** On its way into the register after the last signature, or why it did not get there. */
  entering?: { done: number; total: number; by: string; since: string; error?: string | null } | null
}

/** What became of one of several tables signed at once. */
export interface SignOutcome {
  assignmentId: string
  code?: string | null
  sentence?: string | null
}

export interface Remark {
  id: string
  column?: string | null
  label?: string | null
  text: string
  by: string
  at: string
  settled: boolean
}

export interface DeclaredRow {
  id: string
  rev: number
  ordinal: number
  cells: Record<string, string>
  problems: RowProblem[]
  remarks: Remark[]
  papers: number
  explanation?: string | null
}

export interface Change {
  label: string
  before?: string | null
  after?: string | null
}

/** A state that a row was in, and what had changed since the one before. */
export interface RowVersion {
  fromSubmission: number
  by: string
  at: string
  changes: Change[]
}

/** Values of a row by column key; everything is text, as it is typed. */
export type RowValues = Record<string, string>

/** Lines by key of sub-table, as they are typed. */
export type LineValues = Record<string, RowValues[]>

export interface TypedRow {
  values: RowValues
  explanation: string
  lines: LineValues
}

/** A line of a sub-table as it was saved. */
export interface RowLine {
  values: Record<string, string>
  display: Record<string, string>
}

export interface RowDetail {
  id: string
  rev: number
  values: Record<string, string>
  display: Record<string, string>
  lines: Record<string, RowLine[]>
  problems: RowProblem[]
  remarks: Remark[]
  papers: Paper[]
  explanation?: string | null
  changedBy: string
  changedAt: string
  history: RowVersion[]
}

export interface RowPage {
  rows: DeclaredRow[]
  next?: number | null
}

/** Body of a 412: who changed the row in between, and where it differs from ours. */
export interface ChangedSince {
  by: string
  at: string
  differs: { column: string; label: string; theirs?: string | null; yours?: string | null }[]
}

export interface Campaign {
  id: string
  name: string
  baseDate: string
  due: string
  workingDaysLeft: number
  /** Whether the State Council's calendar of that year is known; without it working days are a guess. */
  calendarPublished: boolean
  kinds: string[]
}

export interface Version {
  no: number
  at: string
  by: string
  rows: number
  nil: boolean
  lateDays: number
}

export interface Comparison {
  added: { rowId: string; name: string }[]
  removed: { rowId: string; name: string }[]
  changed: { rowId: string; name: string; changes: Change[] }[]
  /** More changed than is shown. */
  cut: boolean
}
