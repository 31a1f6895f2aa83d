import type { RoleCode } from '@/shared/api/session'
import type { ModuleManifest } from '@/shared/manifest'

const DECIDERS: RoleCode[] = ['GROUP_REVIEWER', 'OFFICE', 'LEADER', 'AUDITOR']
const READERS: RoleCode[] = ['CLERK', 'HEAD', 'PARENT_REVIEWER', ...DECIDERS]

export const manifest: ModuleManifest = {
  name: 'ledger',
  routes: [
    {
      path: '/ledger/screening',
      component: () => import('./ScreeningPage.vue'),
      meta: { title: '盘活筛选', roles: DECIDERS },
    },
    {
      path: '/ledger',
      component: () => import('./LedgerPage.vue'),
      meta: { title: '盘活台账', roles: READERS },
    },
  ],
  menu: [
    { section: '盘活', label: '筛选', to: '/ledger/screening', order: 1, roles: DECIDERS },
    { section: '盘活', label: '台账', to: '/ledger', order: 2, roles: READERS },
  ],
}
