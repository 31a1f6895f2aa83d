package cn.sanzi.access.account;

import cn.sanzi.access.Role;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import org.jspecify.annotations.Nullable;

/** A post as it is asked for. */
public record NewPost(
    Role role, @Nullable UnitId unit, @Nullable GroupNo group, @Nullable RegionId region) {}
