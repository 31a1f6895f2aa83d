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

export const manifest: ModuleManifest = {
  name: 'reporting',
  routes: [
    {
      path: '/reporting/summary',
      component: () => import('./SummaryPage.vue'),
      meta: { title: '汇总表', roles: READERS },
    },
    {
      path: '/reporting/bulletins',
      component: () => import('./bulletin/BulletinsPage.vue'),
      meta: { title: '周四通报', roles: READERS },
    },
    {
      path: '/reporting/bulletins/:id',
      component: () => import('./bulletin/BulletinPage.vue'),
      props: true,
      meta: { title: '周四通报', roles: READERS, menu: '/reporting/bulletins' },
    },
  ],
  menu: [
    { section: '清查', label: '汇总表', to: '/reporting/summary', order: 5, roles: READERS },
    { section: '清查', label: '周四通报', to: '/reporting/bulletins', order: 6, roles: READERS },
  ],
}
