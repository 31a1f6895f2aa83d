import type { RoleCode } from '@/shared/api/session'
import type { ModuleManifest } from '@/shared/manifest'

const KEEPERS: RoleCode[] = ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN']

export const manifest: ModuleManifest = {
  name: 'access',
  routes: [
    {
      path: '/system/accounts',
      component: () => import('./AccountsPage.vue'),
      meta: { title: '用户与岗位', roles: KEEPERS },
    },
  ],
  menu: [{ section: '系统', label: '用户与岗位', to: '/system/accounts', order: 2, roles: KEEPERS }],
}
