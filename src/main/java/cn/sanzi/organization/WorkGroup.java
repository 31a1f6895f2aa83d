package cn.sanzi.organization;

import java.util.List;

/**
 * A work group (工作小组).
 *
 * @param leads one or two lead units (牵头单位)
 * @param counts whether it counts assets; groups 15 and 16 only give opinions
 */
public record WorkGroup(GroupNo no, String name, List<UnitId> leads, boolean counts) {}
