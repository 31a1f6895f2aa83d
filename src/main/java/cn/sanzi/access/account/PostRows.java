package cn.sanzi.access.account;

import cn.sanzi.access.Post;
import cn.sanzi.access.PostId;
import cn.sanzi.access.Posts;
import cn.sanzi.access.Role;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import cn.sanzi.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes posts. */
@Component
final class PostRows implements Posts {

  private final JdbcClient jdbc;

  PostRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Post> of(AccountId account) {
    return jdbc.sql(
            """
            select id, role, unit_id, group_no, region_id from access.post
            where account_id = ? and until is null order by since, id
            """)
        .param(account.value())
        .query((row, n) -> post(row))
        .list();
  }

  @Override
  public List<String> holders(
      Role role, @Nullable UnitId unit, @Nullable GroupNo group, @Nullable RegionId region) {
    return jdbc.sql(
            """
            select distinct a.name collate "zh-x-icu" as name
            from access.post p join access.account a on a.id = p.account_id
            where p.role = :role and p.until is null and not a.closed
              and (cast(:unit as uuid) is null or p.unit_id = :unit)
              and (cast(:group as integer) is null or p.group_no = :group)
              and (cast(:region as integer) is null or p.region_id = :region)
            order by name
            """)
        .param("role", role.name())
        .param("unit", unit == null ? null : unit.value())
        .param("group", group == null ? null : group.value())
        .param("region", region == null ? null : region.value())
        .query(String.class)
        .list();
  }

  void insert(AccountId account, Post post, Instant since) {
    jdbc.sql(
            """
            insert into access.post (id, account_id, role, unit_id, group_no, region_id, since)
            values (:id, :account, :role, :unit, :group, :region, :since)
            """)
        .param("id", post.id().value())
        .param("account", account.value())
        .param("role", post.role().name())
        .param("unit", post.unit() == null ? null : post.unit().value())
        .param("group", post.group() == null ? null : post.group().value())
        .param("region", post.region() == null ? null : post.region().value())
        .param("since", AccountRows.utc(since))
        .update();
  }

  void end(PostId post, Instant until) {
    jdbc.sql("update access.post set until = ? where id = ? and until is null")
        .params(AccountRows.utc(until), post.value())
        .update();
  }

  static Post post(ResultSet row) throws SQLException {
    @Nullable UUID unit = row.getObject("unit_id", UUID.class);
    @Nullable Integer group = row.getObject("group_no", Integer.class);
    @Nullable Integer region = row.getObject("region_id", Integer.class);
    return new Post(
        new PostId(row.getObject("id", UUID.class)),
        Role.valueOf(row.getString("role")),
        unit == null ? null : new UnitId(unit),
        group == null ? null : new GroupNo(group),
        region == null ? null : new RegionId(region));
  }
}
