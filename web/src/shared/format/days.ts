import { EMPTY } from './figures'

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

function partsOf(iso: string): { year: number; month: number; day: number } {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number)
  return { year: year ?? 0, month: month ?? 0, day: day ?? 0 }
}

/** `2025-05-20` → `5月20日`. */
export function shortDay(iso: string | null | undefined): string {
  if (!iso) {
    return EMPTY
  }
  const { month, day } = partsOf(iso)
  return `${month}月${day}日`
}

/** `2025-05-15` → `2025年5月15日 星期四`. */
export function longDay(iso: string): string {
  const { year, month, day } = partsOf(iso)
  return `${year}年${month}月${day}日 ${weekday(iso).replace('周', '星期')}`
}

export function weekday(iso: string): string {
  const { year, month, day } = partsOf(iso)
  return WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? ''
}

/** `5月20日 周二`. */
export function dayAndWeekday(iso: string): string {
  return `${shortDay(iso)} ${weekday(iso)}`
}

/** An instant in the house's time zone: `2025-05-12 09:30`. */
export function moment(iso: string | null | undefined): string {
  if (!iso) {
    return EMPTY
  }
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(iso))
  return parts
}

/** How long something has waited, seen from the system's day: `2 小时`, `3 天`. */
export function waited(since: string, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - new Date(since).getTime()) / 60_000))
  if (minutes < 60) {
    return minutes < 1 ? '刚刚' : `${minutes} 分钟`
  }
  const hours = Math.floor(minutes / 60)
  return hours < 24 ? `${hours} 小时` : `${Math.floor(hours / 24)} 天`
}

/** Working days left as people say it: `剩 3 个工作日`, `今天截止`, `已逾期 2 个工作日`. */
export function workingDays(left: number | null | undefined): string {
  if (left === null || left === undefined) {
    return EMPTY
  }
  if (left === 0) {
    return '今天截止'
  }
  return left > 0 ? `剩 ${left} 个工作日` : `已逾期 ${-left} 个工作日`
}

export function deadlineTone(left: number | null | undefined): 'late' | 'soon' | 'plain' {
  if (left === null || left === undefined) {
    return 'plain'
  }
  return left < 0 ? 'late' : left <= 3 ? 'soon' : 'plain'
}

/** With the word before it, where it follows a name: `已 3 天`, `刚刚`. */
export function forHowLong(since: string, now: Date): string {
  const text = waited(since, now)
  return text === '刚刚' ? text : `已 ${text}`
}
