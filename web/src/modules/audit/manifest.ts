import type { RoleCode } from '@/shared/api/session'
import type { ModuleManifest } from '@/shared/manifest'

const READERS: RoleCode[] = ['AUDIT_ADMIN', 'AUDITOR']

export const manifest: ModuleManifest = {
  name: 'audit',
  routes: [
    {
      path: '/system/audit',
      component: () => import('./AuditPage.vue'),
      meta: { title: '审计日志', roles: READERS },
    },
  ],
  menu: [{ section: '系统', label: '审计日志', to: '/system/audit', order: 4, roles: READERS }],
}
