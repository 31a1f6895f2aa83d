import type { RoleCode } from '@/shared/api/session'
import type { ModuleManifest } from '@/shared/manifest'

const DECLARING: RoleCode[] = ['CLERK', 'HEAD']
const REVIEWING: RoleCode[] = ['HEAD', 'PARENT_REVIEWER', 'GROUP_REVIEWER', 'OFFICE']
const OVERSEEING: RoleCode[] = ['PARENT_REVIEWER', 'GROUP_REVIEWER', 'OFFICE', 'LEADER', 'AUDITOR']
const SEARCHING: RoleCode[] = ['GROUP_REVIEWER', 'OFFICE', 'LEADER', 'AUDITOR']
const ANY: RoleCode[] = [...new Set([...DECLARING, ...REVIEWING, ...OVERSEEING])]

export const manifest: ModuleManifest = {
  name: 'inventory',
  routes: [
    {
      path: '/inventory/progress',
      component: () => import('./progress/ProgressPage.vue'),
      meta: { title: '任务与进度', roles: OVERSEEING },
    },
    {
      path: '/inventory/plans',
      component: () => import('./plan/PlansPage.vue'),
      meta: { title: '工作方案', roles: ANY },
    },
    {
      path: '/inventory/assignments',
      component: () => import('./assignment/AssignmentsPage.vue'),
      meta: { title: '填报', roles: DECLARING },
    },
    {
      path: '/inventory/assignments/:id',
      component: () => import('./assignment/AssignmentPage.vue'),
      props: true,
      meta: { title: '填报', roles: ANY },
    },
    {
      path: '/inventory/assignments/:id/grid',
      component: () => import('./grid/GridPage.vue'),
      props: true,
      meta: { title: '在线填报', roles: ['CLERK'], menu: '/inventory/assignments' },
    },
    {
      path: '/inventory/imports/:id',
      component: () => import('./importing/ImportPage.vue'),
      props: true,
      meta: { title: '导入', roles: DECLARING, menu: '/inventory/assignments' },
    },
    {
      path: '/inventory/reviews',
      component: () => import('./review/ReviewsPage.vue'),
      meta: { title: '审核', roles: REVIEWING },
    },
    {
      path: '/inventory/reviews/:id',
      component: () => import('./review/ReviewPage.vue'),
      props: true,
      meta: { title: '审核', roles: ANY },
    },
    {
      path: '/inventory/verify',
      component: () => import('./sealing/VerifyPage.vue'),
      meta: { title: '验章', roles: ANY },
    },
    {
      path: '/inventory/duplicates',
      component: () => import('./duplicates/DuplicatesPage.vue'),
      meta: { title: '查重', roles: SEARCHING },
    },
    {
      path: '/system/thresholds',
      component: () => import('./changes/ThresholdsPage.vue'),
      meta: { title: '变动阈值', roles: ['OFFICE', 'LEADER', 'AUDITOR'] },
    },
  ],
  menu: [
    {
      section: '系统',
      label: '变动阈值',
      to: '/system/thresholds',
      order: 6,
      roles: ['OFFICE', 'LEADER', 'AUDITOR'],
    },
    { section: '清查', label: '任务与进度', to: '/inventory/progress', order: 1, roles: OVERSEEING },
    { section: '清查', label: '工作方案', to: '/inventory/plans', order: 1.5, roles: ANY },
    { section: '清查', label: '填报', to: '/inventory/assignments', order: 2, roles: DECLARING },
    { section: '清查', label: '审核', to: '/inventory/reviews', order: 3, roles: REVIEWING },
    { section: '清查', label: '验章', to: '/inventory/verify', order: 3.8, roles: ANY },
    { section: '清查', label: '查重', to: '/inventory/duplicates', order: 3.5, roles: SEARCHING },
  ],
}
