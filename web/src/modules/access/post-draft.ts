import type { RoleCode } from '@/shared/api/session'
import type { PostDraft } from './api'
import type { PostChoice } from './PostFields.vue'
import { placeOf } from './roles'

export const BLANK_POST: PostChoice = { role: 'CLERK', unitId: '', groupNo: '', regionId: '' }

export function isComplete(post: PostChoice): boolean {
  const place = placeOf(post.role)
  return place === 'unit' ? post.unitId !== '' : place === 'group' ? post.groupNo !== '' : place !== null
}

export function draftOf(post: PostChoice): PostDraft {
  return {
    role: post.role as RoleCode,
    unitId: post.unitId || null,
    groupNo: post.groupNo ? Number(post.groupNo) : null,
    regionId: post.regionId ? Number(post.regionId) : null,
  }
}
