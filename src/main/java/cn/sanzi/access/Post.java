package cn.sanzi.access;

import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A post as it is held (岗位).
 *
 * @param unit the unit it is of; clerks, heads and parent reviewers have one
 * @param group the work group a group reviewer sits in
 * @param region the jurisdiction it reaches over; the city's own reaches over all
 */
public record Post(
    PostId id,
    Role role,
    @Nullable UnitId unit,
    @Nullable GroupNo group,
    @Nullable RegionId region) {}
