import type { ModuleManifest } from '@/shared/manifest'

export const manifest: ModuleManifest = {
  name: 'session',
  routes: [
    { path: '/sign-in', component: () => import('./SignInPage.vue'), meta: { title: '登录', open: true } },
    { path: '/password', component: () => import('./PasswordPage.vue'), meta: { title: '修改密码' } },
    {
      path: '/forbidden',
      name: 'forbidden',
      component: () => import('./ForbiddenPage.vue'),
      meta: { title: '没有权限' },
    },
  ],
}
