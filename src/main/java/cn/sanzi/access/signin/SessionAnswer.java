package cn.sanzi.access.signin;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is signed in, as the front end wants to know it. */
record SessionAnswer(
    AccountAnswer account,
    boolean mustChangePassword,
    List<PostAnswer> posts,
    LocalDate today,
    boolean demo) {

  record AccountAnswer(UUID id, String login, String name) {}

  record PostAnswer(
      UUID id,
      String role,
      String roleName,
      @Nullable UUID unitId,
      @Nullable String unitName,
      @Nullable Integer groupNo,
      @Nullable String groupName,
      @Nullable Integer regionId,
      @Nullable String regionName) {}
}
