package cn.sanzi.inventory.duplicates;

import cn.sanzi.inventory.duplicates.PairFinder.Pair;
import cn.sanzi.jobs.JobHandler;
import cn.sanzi.jobs.JobId;
import cn.sanzi.jobs.JobRun;
import cn.sanzi.jobs.Jobs;
import cn.sanzi.platform.Ids;
import cn.sanzi.platform.SecretBox;
import cn.sanzi.shared.Actor;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for things counted twice, kind by kind, in the background (查重). What was decided stays,
 * unless what it rested on has changed: then it is asked anew, and the earlier decision is told.
 */
@Component
class DuplicateSearch implements JobHandler {

  static final String KIND = "inventory.duplicates";

  private final Faces faces;
  private final JdbcClient jdbc;
  private final SecretBox box;
  private final Ids ids;
  private final Clock clock;
  private final TransactionTemplate transaction;

  DuplicateSearch(
      Faces faces,
      JdbcClient jdbc,
      SecretBox box,
      Ids ids,
      Clock clock,
      TransactionTemplate transaction) {
    this.faces = faces;
    this.jdbc = jdbc;
    this.box = box;
    this.ids = ids;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** Adds the job within the caller's transaction. */
  static JobId enqueue(Jobs jobs, Actor by) {
    return jobs.enqueue(KIND, "all", Map.of(), by);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(JobRun run) {
    List<String> kinds = faces.kinds();
    long compared = 0;
    int found = 0;
    for (int i = 0; i < kinds.size(); i++) {
      String kind = kinds.get(i);
      run.progress(i, kinds.size());
      List<Face> all = faces.ofKind(kind);
      List<Pair> pairs = PairFinder.find(all, any -> run.checkCancelled());
      transaction.executeWithoutResult(status -> keep(kind, pairs));
      compared += all.size();
      found += pairs.size();
    }
    finish(compared, found);
  }

  private void keep(String kind, List<Pair> pairs) {
    var seen = clock.instant().atOffset(ZoneOffset.UTC);
    for (Pair pair : pairs) {
      keep(kind, pair);
    }
    // Nobody has said anything on these, and nothing speaks for them any more.
    jdbc.sql(
            """
            delete from inventory.duplicate_pair p where kind = :kind and state = 'OPEN' and earlier is null
              and not exists (
                select from unnest(cast(:ones as uuid[]), cast(:others as uuid[])) as f (one, other)
                where f.one = p.one_id and f.other = p.other_id)
              and found_at <= :seen
            """)
        .param("kind", kind)
        .param("ones", pairs.stream().map(p -> p.one().id()).toArray(UUID[]::new))
        .param("others", pairs.stream().map(p -> p.other().id()).toArray(UUID[]::new))
        .param("seen", seen)
        .update();
  }

  private void keep(String kind, Pair pair) {
    jdbc.sql(
            """
            insert into inventory.duplicate_pair as p (id, kind, one_id, other_id, one, other,
              one_region, one_unit, one_group, other_region, other_unit, other_group,
              reason, score, why, facts, state, found_at)
            values (:id, :kind, :oneId, :otherId, :one::jsonb, :other::jsonb,
              :oneRegion, :oneUnit, :oneGroup, :otherRegion, :otherUnit, :otherGroup,
              :reason, :score, :why, :facts, 'OPEN', :at)
            on conflict (one_id, other_id) do update set one = excluded.one, other = excluded.other,
              one_region = excluded.one_region, one_unit = excluded.one_unit,
              one_group = excluded.one_group, other_region = excluded.other_region,
              other_unit = excluded.other_unit, other_group = excluded.other_group,
              reason = excluded.reason, score = excluded.score, why = excluded.why,
              facts = excluded.facts,
              earlier = case when p.facts = excluded.facts or p.state = 'OPEN' then p.earlier
                else p.by_name || '曾认定为「' || case p.state when 'SAME' then '同一项'
                  when 'DIFFERENT' then '不是同一项' else '待核实' end || '」，此后填报内容有变化'
                end,
              rev = case when p.facts = excluded.facts then p.rev else p.rev + 1 end,
              state = case when p.facts = excluded.facts then p.state else 'OPEN' end
            """)
        .param("id", ids.next())
        .param("kind", kind)
        .param("oneId", pair.one().id())
        .param("otherId", pair.other().id())
        .param("one", Pairs.write(pair.one()))
        .param("other", Pairs.write(pair.other()))
        .param("oneRegion", pair.one().region())
        .param("oneUnit", pair.one().unit())
        .param("oneGroup", pair.one().group())
        .param("otherRegion", pair.other().region())
        .param("otherUnit", pair.other().unit())
        .param("otherGroup", pair.other().group())
        .param("reason", pair.byKey() ? "KEY" : "LIKENESS")
        .param("score", Math.round(pair.score() * 100))
        .param("why", pair.why())
        .param("facts", facts(pair))
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private byte[] facts(Pair pair) {
    String text = facts(pair.one()) + '\u0001' + facts(pair.other());
    return box.mac("rows", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String facts(Face face) {
    var area = face.area();
    return String.join(
        "\u0002",
        face.unit().toString(),
        PlainText.of(face.name()),
        AddressText.of(face.address()).toString(),
        area == null ? "" : area.stripTrailingZeros().toPlainString(),
        String.valueOf(face.key()));
  }

  private void finish(long compared, int found) {
    jdbc.sql(
            """
            insert into inventory.duplicate_search (at, compared, pairs) values (:at, :compared, :pairs)
            on conflict (only_row) do update set at = excluded.at, compared = excluded.compared,
              pairs = excluded.pairs
            """)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("compared", compared)
        .param("pairs", found)
        .update();
  }
}
