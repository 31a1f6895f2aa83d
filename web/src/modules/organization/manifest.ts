import type { RoleCode } from '@/shared/api/session'
import type { ModuleManifest } from '@/shared/manifest'

const KEEPERS: RoleCode[] = ['SYSTEM_ADMIN', 'OFFICE', 'SECURITY_ADMIN', 'AUDITOR']

export const manifest: ModuleManifest = {
  name: 'organization',
  routes: [
    {
      path: '/system/units',
      component: () => import('./UnitsPage.vue'),
      meta: { title: '机构与小组', roles: KEEPERS },
    },
  ],
  menu: [{ section: '系统', label: '机构与小组', to: '/system/units', order: 1, roles: KEEPERS }],
}
