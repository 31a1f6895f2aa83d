import type { ModuleManifest } from '@/shared/manifest'

export const manifest: ModuleManifest = {
  name: 'catalog',
  routes: [
    { path: '/system/catalog', component: () => import('./CatalogPage.vue'), meta: { title: '分类目录' } },
  ],
  menu: [{ section: '系统', label: '分类目录', to: '/system/catalog', order: 3 }],
}
