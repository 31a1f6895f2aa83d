import type { RouteRecordRaw } from 'vue-router'
import type { RoleCode } from '@/shared/api/session'

/** Sections of the side menu, in the order of a person's work. */
export type MenuSection = '工作台' | '清查' | '盘活' | '系统'

export interface MenuEntry {
  section: MenuSection
  label: string
  to: string
  order: number
  /** Roles that see it; everybody when missing. */
  roles?: readonly RoleCode[]
  /** Name of a counter of waiting work. */
  badge?: 'worklist'
}

/** What a module brings to the shell. */
export interface ModuleManifest {
  name: string
  routes: RouteRecordRaw[]
  menu?: MenuEntry[]
}
