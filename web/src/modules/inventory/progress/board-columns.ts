import type { Tone } from '@/shared/ui/tone'
import type { BoardAxis, BoardCounts, TableStage } from './types'

export const VIEWS: { key: string; label: string; by: BoardAxis[] }[] = [
  { key: 'group', label: '按小组', by: ['group'] },
  { key: 'group-kind', label: '小组×种类', by: ['group', 'kind'] },
  { key: 'region', label: '按县区', by: ['region'] },
  { key: 'unit', label: '按单位', by: ['unit'] },
]

export const AXIS_LABELS: Record<BoardAxis, string> = {
  group: '工作小组',
  kind: '资产种类',
  region: '辖区',
  unit: '单位',
}

/** A figure of the board, and what of the rows it counts. */
export interface BoardFigure {
  key: string
  label: string
  of: (counts: BoardCounts) => number
  door: Record<string, string>
  late?: boolean
}

const stage = (key: TableStage, label: string): BoardFigure => ({
  key,
  label,
  of: (counts) => counts.stages[key],
  door: { stage: key },
})

export const FIGURES: BoardFigure[] = [
  { key: 'tables', label: '应报', of: (counts) => counts.tables, door: {} },
  stage('NOT_BEGUN', '未开始'),
  stage('DRAFTING', '填报中'),
  stage('RETURNED', '退回'),
  stage('SUBMITTED', '待签批'),
  stage('SIGNED', '待审核'),
  stage('REVIEWED', '待接收'),
  stage('ACCEPTED', '已接收'),
  stage('NIL', '零报告'),
  {
    key: 'overdue',
    label: '逾期未报',
    of: (counts) => counts.overdue,
    door: { late: 'OVERDUE' },
    late: true,
  },
  { key: 'late', label: '迟报', of: (counts) => counts.late, door: { late: 'LATE' }, late: true },
]

export const STAGE_TONES: Record<TableStage, Tone> = {
  NOT_BEGUN: 'plain',
  DRAFTING: 'todo',
  RETURNED: 'back',
  SUBMITTED: 'info',
  SIGNED: 'info',
  REVIEWED: 'info',
  ACCEPTED: 'done',
  NIL: 'done',
}

/** A share in percent with one place; nothing of nothing is no share. */
export function percent(part: number, of: number): string {
  return of ? `${((part * 100) / of).toFixed(1).replace(/\.0$/, '')}%` : '—'
}
