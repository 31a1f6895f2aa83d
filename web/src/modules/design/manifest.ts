import type { ModuleManifest } from '@/shared/manifest'

/** The house's parts on one page, for those who build pages. No menu entry: one goes there by address. */
export const manifest: ModuleManifest = {
  name: 'design',
  routes: [
    { path: '/design', component: () => import('./DesignPage.vue'), meta: { title: '界面部件', open: true } },
  ],
}
