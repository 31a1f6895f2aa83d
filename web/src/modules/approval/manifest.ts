import type { RoleCode } from '@/shared/api/session'
import type { ModuleManifest } from '@/shared/manifest'

const READERS: RoleCode[] = ['OFFICE', 'LEADER', 'AUDITOR']

export const manifest: ModuleManifest = {
  name: 'approval',
  routes: [
    {
      path: '/system/chains',
      component: () => import('./ChainsPage.vue'),
      meta: { title: '审批流程', roles: READERS },
    },
  ],
  menu: [{ section: '系统', label: '审批流程', to: '/system/chains', order: 5, roles: READERS }],
}
