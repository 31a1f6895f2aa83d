import { createRouter, createWebHistory } from 'vue-router'
import { mayOpen, useSession } from '@/shared/session'
import { modules } from './modules'

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', redirect: '/worklist' },
    ...modules.flatMap((module) => module.routes),
    {
      path: '/:rest(.*)*',
      name: 'lost',
      component: () => import('./LostPage.vue'),
      meta: { title: '没有这个页面' },
    },
  ],
  scrollBehavior: (to, from, saved) => (to.path === from.path ? false : (saved ?? { top: 0 })),
})

router.beforeEach(async (to) => {
  const session = useSession()
  await session.ready()
  if (to.meta.open) {
    return true
  }
  if (!session.current) {
    return { path: '/sign-in', query: to.fullPath === '/worklist' ? {} : { to: to.fullPath } }
  }
  if (session.current.mustChangePassword && to.path !== '/password') {
    return { path: '/password' }
  }
  if (!mayOpen(to.meta.roles, session.roles)) {
    return { name: 'forbidden', query: { from: to.fullPath } }
  }
  return true
})

router.afterEach((to) => {
  document.title = to.meta.title ? `${to.meta.title} · 三资通` : '三资通'
})
