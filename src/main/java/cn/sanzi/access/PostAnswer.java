package cn.sanzi.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post with the names of its places, as the front end shows it. */
public record PostAnswer(
    UUID id,
    String role,
    String roleName,
    @Nullable UUID unitId,
    @Nullable String unitName,
    @Nullable Integer groupNo,
    @Nullable String groupName,
    @Nullable Integer regionId,
    @Nullable String regionName) {}
