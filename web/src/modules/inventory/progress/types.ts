/** The stages a table goes through; each table is at exactly one. */
export type TableStage =
  'NOT_BEGUN' | 'DRAFTING' | 'RETURNED' | 'SUBMITTED' | 'SIGNED' | 'REVIEWED' | 'ACCEPTED' | 'NIL'

export type BoardAxis = 'group' | 'kind' | 'region' | 'unit'

export interface BoardCounts {
  tables: number
  stages: Record<TableStage, number>
  handedIn: number
  accepted: number
  overdue: number
  late: number
  lateDays: number
}

export interface BoardLine {
  keys: Partial<Record<BoardAxis, { value: string; text: string }>>
  rank: number
  counts: BoardCounts
  /** Of the rows behind its figures. */
  filters: Record<string, string>
}

/** Of so many, this many were given tables, and this many of those have handed in all. */
export interface Share {
  of: number
  given: number
  complete: number
}

export interface Board {
  by: BoardAxis[]
  stages: { stage: TableStage; label: string }[]
  lines: BoardLine[]
  total: BoardCounts
  coverage: { groups: Share; kinds: Share; units: Share }
  asOf: string
}

export interface BoardRow {
  id: string
  regionName: string
  unitId: string
  unitName: string
  groupNo: number
  groupName: string
  kind: string
  kindName: string
  stage: TableStage
  stageText: string
  due: string
  workingDaysLeft: number
  lateDays: number
  overdue: boolean
  since: string
  handedInAt?: string | null
}

export interface BoardPage {
  rows: BoardRow[]
  next?: string | null
  count: number
}

/** What a unit owed when it was reminded, and owes now. */
export interface Reminder {
  at: string
  by: string
  text: string
  unitId: string
  unitName: string
  owed: number
  overdue: number
  owedNow: number
}

/** A table that a unit has to declare by the rules and was not given. */
export interface MissingTable {
  unitId: string
  unitName: string
  kind: string
  groupNo: number
  groupName: string
}

/** A table that was opened again, with the lateness that had come about until then. */
export interface Reopened {
  assignmentId: string
  unitName: string
  kind: string
  oldDue: string
  newDue: string
  lateDays: number
  reason: string
  by: string
  at: string
}

export interface CampaignStage {
  name: string
  due?: string | null
  /** Where its day was taken from. */
  source: string
}

export interface CampaignStages {
  rev: number
  stages: CampaignStage[]
}
