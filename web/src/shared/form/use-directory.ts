import { computed, onMounted, shallowRef } from 'vue'
import { catalogApi, type KindSummary } from '@/shared/api/catalog'
import {
  organizationApi,
  type GroupChoice,
  type RegionChoice,
  type UnitChoice,
} from '@/shared/api/organization'
import type { ListChoice } from './use-code-lists'

function choice(value: string | number, label: string): ListChoice {
  return { value: String(value), label, disabled: false }
}

async function orNone<T>(asked: Promise<T[]>): Promise<T[]> {
  try {
    return await asked
  } catch {
    return []
  }
}

/** Kinds, groups, regions and units as choices of filters and forms. */
export function useDirectory() {
  const kinds = shallowRef<KindSummary[]>([])
  const groups = shallowRef<GroupChoice[]>([])
  const regions = shallowRef<RegionChoice[]>([])
  const units = shallowRef<UnitChoice[]>([])

  onMounted(async () => {
    ;[kinds.value, groups.value, regions.value, units.value] = await Promise.all([
      orNone(catalogApi.kinds()),
      orNone(organizationApi.groups()),
      orNone(organizationApi.regions()),
      orNone(organizationApi.units()),
    ])
  })

  return {
    kinds: computed(() => kinds.value.map((kind) => choice(kind.code, kind.name))),
    groups: computed(() => groups.value.map((group) => choice(group.no, `${group.no} ${group.name}`))),
    regions: computed(() => regions.value.map((region) => choice(region.id, region.name))),
    units: computed(() => units.value.map((unit) => choice(unit.id, unit.name))),
    groupName: (no: number) => groups.value.find((group) => group.no === no)?.name ?? `第 ${no} 组`,
  }
}
