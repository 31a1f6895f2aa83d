import type { RoleCode } from '@/shared/api/session'
import type { ModuleManifest } from '@/shared/manifest'

const READERS: RoleCode[] = [
  'CLERK',
  'HEAD',
  'PARENT_REVIEWER',
  'GROUP_REVIEWER',
  'OFFICE',
  'LEADER',
  'AUDITOR',
]

const OVERSEEING: RoleCode[] = ['GROUP_REVIEWER', 'OFFICE', 'LEADER', 'AUDITOR']

export const manifest: ModuleManifest = {
  name: 'register',
  routes: [
    {
      path: '/register',
      component: () => import('./RegisterPage.vue'),
      meta: { title: '资产库', roles: READERS },
    },
    {
      path: '/register/:number',
      component: () => import('./CardPage.vue'),
      props: true,
      meta: { title: '资产卡片', roles: READERS },
    },
    {
      path: '/register/snapshots',
      component: () => import('./snapshot/SnapshotsPage.vue'),
      meta: { title: '冻结快照', roles: READERS },
    },
    {
      path: '/register/snapshots/:id',
      component: () => import('./snapshot/SnapshotPage.vue'),
      props: true,
      meta: { title: '冻结快照', roles: READERS, menu: '/register/snapshots' },
    },
  ],
  menu: [
    { section: '清查', label: '资产库', to: '/register', order: 4, roles: READERS },
    { section: '清查', label: '冻结快照', to: '/register/snapshots', order: 6, roles: OVERSEEING },
  ],
}
