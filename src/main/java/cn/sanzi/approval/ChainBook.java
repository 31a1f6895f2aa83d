package cn.sanzi.approval;

import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.approval.ApprovalRefusal.BadChain;
import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.shared.Actor;
import cn.sanzi.shared.Refusal.Sort;
import cn.sanzi.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chains as they are read and changed on their page (审批流程). */
@Service
class ChainBook {

  private final JdbcClient jdbc;
  private final Flows flows;
  private final Clock clock;
  private final Audit audit;

  ChainBook(JdbcClient jdbc, Flows flows, Clock clock, Audit audit) {
    this.jdbc = jdbc;
    this.flows = flows;
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * A version of a chain.
   *
   * @param running cases that still go by it
   * @param by who set it; null for one that came with a release
   */
  record Version(
      String key,
      int version,
      List<Stage> stages,
      Instant since,
      @Nullable String by,
      int running) {}

  /** A stage as the page gives it; its key follows from its place. */
  record Wanted(String label, Role role, Stage.@Nullable Reach reach) {}

  /** Every version of every chain, the latest first. */
  List<Version> list() {
    return jdbc.sql(
            """
            select f.key, f.version, f.stages::text as stages, f.since, f.by_name,
              (select count(*) from approval.case_file c where c.flow_key = f.key
                 and c.flow_version = f.version and c.state = 'RUNNING')::integer as running
            from approval.flow f order by f.key, f.since desc, f.version desc
            """)
        .query(this::version)
        .list();
  }

  private Version version(ResultSet row, int n) throws SQLException {
    return new Version(
        row.getString("key"),
        row.getInt("version"),
        flows.stages(row.getString("stages")),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        row.getString("by_name"),
        row.getInt("running"));
  }

  /**
   * Sets a chain from a day on; cases that run keep theirs. {@code last} is the latest version that
   * was seen.
   */
  @Transactional
  public void set(String key, int last, List<Wanted> wanted, LocalDate from, Reader by) {
    requireCity(by);
    requireDay(from, "from");
    List<Stage> stages = stages(wanted);
    requireUnchanged(key, last);
    LocalDate today = LocalDate.now(clock);
    Instant since =
        from.equals(today) ? clock.instant() : from.atStartOfDay(clock.getZone()).toInstant();
    Actor actor = by.actor();
    jdbc.sql(
            """
            insert into approval.flow (key, version, stages, since, origin, by_id, by_name)
            values (:key, :version, :stages::jsonb, :since, 'PAGE', :by, :byName)
            """)
        .param("key", key)
        .param("version", last + 1)
        .param("stages", flows.text(stages))
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("by", actor.account().value())
        .param("byName", actor.name())
        .update();
    String chain = stages.stream().map(Stage::label).collect(Collectors.joining("→"));
    record(actor, "approval.chain.changed", key, "修改审批流程：" + chain + "，自 " + from + " 起", stages);
  }

  /** Locks the chain's versions, so that of two who change it one is told. */
  private void requireUnchanged(String key, int last) {
    List<Integer> versions =
        jdbc.sql("select version from approval.flow where key = :key for update")
            .param("key", key)
            .query(Integer.class)
            .list();
    if (versions.isEmpty()) {
      throw new Refused(BadChain.wrong("没有这条审批流程。", "key"));
    }
    if (versions.stream().mapToInt(v -> v).max().orElseThrow() != last) {
      throw new Refused(new BadChain("这条审批流程刚刚有人改过，请刷新后对照再改。", null, Sort.STALE));
    }
  }

  private static List<Stage> stages(List<Wanted> wanted) {
    if (wanted.isEmpty() || wanted.size() > 12) {
      throw new Refused(BadChain.wrong("审批流程应有 1 至 12 个环节。", "stages"));
    }
    var stages = new ArrayList<Stage>();
    for (Wanted one : wanted) {
      String label = one.label().strip();
      boolean taken = stages.stream().anyMatch(stage -> stage.label().equals(label));
      if (label.isEmpty() || label.length() > 30 || taken) {
        throw new Refused(BadChain.wrong("每个环节应有各不相同的名称，不超过 30 字。", "stages"));
      }
      stages.add(stage("s" + (stages.size() + 1), label, one));
    }
    Role last = stages.getLast().role();
    if (last == Role.HEAD || last == Role.PARENT_REVIEWER) {
      throw new Refused(BadChain.wrong("最后一个环节应由牵头单位或专班办公室办理：单位和主管部门不能自己接收自己的数据。", "stages"));
    }
    return stages;
  }

  private static Stage stage(String key, String label, Wanted one) {
    return switch (one.role()) {
      case HEAD -> new Stage(key, label, one.role(), false);
      case PARENT_REVIEWER -> new Stage(key, label, one.role(), true);
      // Nobody reviews what he declared himself, whatever the chain.
      case GROUP_REVIEWER, OFFICE -> new Stage(key, label, one.role(), true, one.reach());
      default ->
          throw new Refused(BadChain.wrong("「" + one.role().label() + "」不参加审批，请另选岗位。", "stages"));
    };
  }

  void requireDay(LocalDate from, String field) {
    if (from.isBefore(LocalDate.now(clock))) {
      throw new Refused(BadChain.wrong("生效日期不能早于今天。", field));
    }
  }

  /** A county does not change how the city reviews. */
  static void requireCity(Reader by) {
    boolean city =
        by.scope().grants().stream().anyMatch(g -> g.role() == Role.OFFICE && g.regions() == null);
    if (!city) {
      throw new Refused(new ApprovalRefusal.NotYours("审批流程设置（市专班办公室）"));
    }
  }

  void record(Actor by, String action, String subject, String summary, List<Stage> stages) {
    String after = stages.isEmpty() ? null : flows.text(stages);
    audit.record(
        new AuditEntry(by, action, "approval-chain", subject, null, null, summary, null, after));
  }
}
