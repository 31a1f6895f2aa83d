import type { ModuleManifest } from '@/shared/manifest'

const found = import.meta.glob<ModuleManifest>('../modules/*/manifest.ts', {
  eager: true,
  import: 'manifest',
})

/** Every module with a manifest; a new one needs no line here. */
export const modules: ModuleManifest[] = Object.values(found)
