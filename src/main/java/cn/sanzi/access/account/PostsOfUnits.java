package cn.sanzi.access.account;

import cn.sanzi.access.People;
import cn.sanzi.access.Post;
import cn.sanzi.access.PostId;
import cn.sanzi.organization.Merger;
import cn.sanzi.organization.UnitBelongings;
import cn.sanzi.platform.Ids;
import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People's posts at a unit go with them to the unit that takes it over. */
@Component
@Order(30)
class PostsOfUnits implements UnitBelongings {

  private final JdbcClient jdbc;
  private final PostRows posts;
  private final AccountRows accounts;
  private final AccountTrail trail;
  private final People people;
  private final Ids ids;
  private final Clock clock;

  PostsOfUnits(
      JdbcClient jdbc,
      PostRows posts,
      AccountRows accounts,
      AccountTrail trail,
      People people,
      Ids ids,
      Clock clock) {
    this.jdbc = jdbc;
    this.posts = posts;
    this.accounts = accounts;
    this.trail = trail;
    this.people = people;
    this.ids = ids;
    this.clock = clock;
  }

  private record Held(AccountId account, Post post) {}

  @Override
  public List<Line> of(Merger merger) {
    return List.of(new Line("人员岗位（个）", held(merger).size(), "转到接收单位的同一岗位"));
  }

  @Override
  public List<String> obstacles(Merger merger) {
    return List.of();
  }

  @Override
  public void hand(Merger merger, Actor actor) {
    for (Held held : held(merger)) {
      Account account = accounts.find(held.account).orElseThrow();
      Post old = held.post;
      posts.end(old.id(), clock.instant());
      trail.taken(actor, account, old);
      boolean there =
          posts.of(held.account).stream()
              .anyMatch(
                  post -> post.role() == old.role() && Objects.equals(post.unit(), merger.to()));
      if (!there) {
        Post post =
            new Post(new PostId(ids.next()), old.role(), merger.to(), old.group(), old.region());
        posts.insert(held.account, post, clock.instant());
        trail.given(actor, account, post);
      }
      people.changed(held.account);
    }
  }

  private List<Held> held(Merger merger) {
    return jdbc.sql(
            """
            select id, account_id, role, unit_id, group_no, region_id from access.post
            where unit_id = ? and until is null order by account_id, id
            """)
        .param(merger.from().value())
        .query((row, n) ->
            new Held(new AccountId(row.getObject("account_id", UUID.class)), PostRows.post(row)))
        .list();
  }
}
