package cn.sanzi.access.account;

import cn.sanzi.access.Post;
import cn.sanzi.shared.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All accounts with their posts, for those who keep them. */
@Component
final class AccountList {

  /** An account on the list; never with its password. */
  record Line(
      AccountId id,
      String login,
      String name,
      boolean mustChange,
      boolean closed,
      @Nullable Instant lockedUntil,
      List<Post> posts) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  AccountList(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<Line> all() {
    Map<UUID, List<Post>> posts = new HashMap<>();
    jdbc.sql(
            """
            select account_id, id, role, unit_id, group_no, region_id from access.post
            where until is null order by since, id
            """)
        .query(row -> {
          posts
              .computeIfAbsent(row.getObject("account_id", UUID.class), id -> new ArrayList<>())
              .add(PostRows.post(row));
        });
    return jdbc.sql(
            """
            select a.id, a.login, a.name, a.must_change, a.closed, f.locked_until
            from access.account a
            left join access.sign_in_failure f on f.login = a.login and f.locked_until > ?
            order by a.login
            """)
        .param(AccountRows.utc(clock.instant()))
        .query((row, n) ->
            new Line(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("login"),
                row.getString("name"),
                row.getBoolean("must_change"),
                row.getBoolean("closed"),
                instant(row.getObject("locked_until", OffsetDateTime.class)),
                posts.getOrDefault(row.getObject("id", UUID.class), List.of())))
        .list();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
