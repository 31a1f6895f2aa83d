/// <reference types="vite/client" />

import 'vue-router'
import type { RoleCode } from '@/shared/api/session'

declare module 'vue-router' {
  interface RouteMeta {
    /** Shown in the browser's title. */
    title?: string
    /** Roles that may open the page; everybody when missing. */
    roles?: readonly RoleCode[]
    /** Outside the shell and open to those not signed in. */
    open?: boolean
    /** Path of the menu entry to light up when it is not the route's own. */
    menu?: string
  }
}
