import { http } from '@/shared/api/http'
import type { Yuan } from '@/shared/format/figures'

export interface WaitingItem {
  id: string
  title: string
  badge: { text: string; tone: string }
  task: string
  from: string
  since: string
  due?: string | null
  workingDaysLeft?: number | null
  link: string
  actions: { label: string; link: string }[]
}

export interface HandedIn {
  title: string
  unitName: string
  rows: number
  originalValue?: Yuan | null
  state: { text: string; tone: string }
  holder: string
  since: string
  link: string
}

export interface CalendarDay {
  date: string
  title: string
  workingDaysLeft?: number | null
}

export interface Worklist {
  today: string
  items: WaitingItem[]
  mine: HandedIn[]
  calendar: CalendarDay[]
}

export const worklistApi = { get: () => http.get<Worklist>('/api/worklist') }
