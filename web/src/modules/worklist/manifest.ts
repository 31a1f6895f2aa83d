import type { ModuleManifest } from '@/shared/manifest'

export const manifest: ModuleManifest = {
  name: 'worklist',
  routes: [{ path: '/worklist', component: () => import('./WorklistPage.vue'), meta: { title: '工作台' } }],
  menu: [{ section: '工作台', label: '工作台', to: '/worklist', order: 1, badge: 'worklist' }],
}
