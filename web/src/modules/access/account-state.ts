import type { Tone } from '@/shared/ui/tone'
import type { AccountLine } from './api'

export function stateOf(account: AccountLine): { text: string; tone: Tone } {
  if (account.closed) {
    return { text: '已停用', tone: 'plain' }
  }
  if (account.lockedUntil) {
    return { text: '已锁定', tone: 'late' }
  }
  return account.mustChangePassword ? { text: '待改初始密码', tone: 'soon' } : { text: '正常', tone: 'done' }
}
