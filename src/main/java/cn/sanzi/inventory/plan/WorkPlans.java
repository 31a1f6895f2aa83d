package cn.sanzi.inventory.plan;

import cn.sanzi.access.Grant;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.files.FileId;
import cn.sanzi.files.FileStore;
import cn.sanzi.files.StoredFile;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.plan.PlanStore.Body;
import cn.sanzi.inventory.plan.WorkPlan.PlanFile;
import cn.sanzi.inventory.plan.WorkPlan.State;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.RegionId;
import cn.sanzi.platform.Ids;
import cn.sanzi.shared.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Handing in work plans and reviewing them (经审核后组织实施). */
@Service
class WorkPlans {

  private static final long LARGEST = 50L * 1024 * 1024;
  private static final Set<String> ALLOWED =
      Set.of(
          "application/pdf",
          "application/ofd",
          "application/msword",
          "application/vnd.ms-excel",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final PlanStore store;
  private final FileStore files;
  private final Organization organization;
  private final Ids ids;
  private final Clock clock;
  private final Audit audit;

  WorkPlans(
      PlanStore store,
      FileStore files,
      Organization organization,
      Ids ids,
      Clock clock,
      Audit audit) {
    this.store = store;
    this.files = files;
    this.organization = organization;
    this.ids = ids;
    this.clock = clock;
    this.audit = audit;
  }

  /** Keeps a file for {@link #handIn}; refused when it is no document. */
  PlanFile keep(InputStream content, String name, boolean form, Reader by) throws IOException {
    StoredFile file = files.put(content, name, "plan", LARGEST, by.actor());
    require(
        ALLOWED.contains(file.mediaType()),
        "files",
        "「" + file.name() + "」不能作为方案或样表，请上传 Word、Excel、PDF 或 OFD。");
    return new PlanFile(file.id(), form, file.name(), file.size());
  }

  /** A plan of the reader's own group or county; after a return it is the next version. */
  @Transactional
  UUID handIn(UUID campaign, String title, List<PlanFile> kept, Reader by) {
    Body body = body(by);
    require(!title.isBlank() && title.length() <= 100, "title", "请填写方案名称，100 字以内。");
    require(kept.stream().anyMatch(file -> !file.form()), "files", "请上传方案正文。");
    List<WorkPlan> before =
        store.list(campaign).stream().filter(plan -> bodyOf(plan).equals(body)).toList();
    require(
        before.stream().noneMatch(plan -> plan.state() == State.SUBMITTED),
        "title",
        "上一稿还在审核，请等审核意见后再报。");
    int version = before.stream().mapToInt(WorkPlan::version).max().orElse(0) + 1;
    UUID id = ids.next();
    store.insert(id, campaign, body, version, title.strip(), by.actor(), clock.instant());
    for (int i = 0; i < kept.size(); i++) {
      store.addFile(id, i, kept.get(i));
    }
    record(
        "inventory.plan.handed-in",
        id,
        body,
        name(body) + "报送工作方案《" + title.strip() + "》第 " + version + " 稿",
        by);
    return id;
  }

  /** Approves or returns; only the city's office. */
  @Transactional
  void decide(UUID id, int rev, boolean approved, String opinion, Reader by) {
    WorkPlan plan = get(id, by);
    require(isCityOffice(by), "id", "工作方案由市专班办公室审核。");
    require(approved || !opinion.isBlank(), "opinion", "退回时请写明要修改什么。");
    State state = approved ? State.APPROVED : State.RETURNED;
    if (!store.decide(id, rev, state, opinion.strip(), by.actor(), clock.instant())) {
      throw new Refused(new InventoryRefusal(Reason.CHANGED_SINCE, "这份方案刚刚有人审核过，请刷新看过再定。"));
    }
    record(
        "inventory.plan.decided",
        id,
        bodyOf(plan),
        "工作方案《"
            + plan.title()
            + "》"
            + state.label()
            + (opinion.isBlank() ? "" : "：" + opinion.strip()),
        by);
  }

  /** What the reader may see: approved ones, the own ones, and all for who watches the whole. */
  List<WorkPlan> list(UUID campaign, Reader reader) {
    return store.list(campaign).stream().filter(plan -> visible(plan, reader)).toList();
  }

  WorkPlan get(UUID id, Reader reader) {
    return store
        .findCampaign(id)
        .flatMap(campaign ->
            list(campaign, reader).stream().filter(plan -> plan.id().equals(id)).findFirst())
        .orElseThrow(
            () -> new Refused(new InventoryRefusal(Reason.NO_SUCH_PAPER, "没有这份方案，或不在您的权限范围内。")));
  }

  PlanFile file(UUID plan, UUID file, Reader reader) {
    return get(plan, reader).files().stream()
        .filter(one -> one.file().equals(new FileId(file)))
        .findFirst()
        .orElseThrow(() -> new Refused(new InventoryRefusal(Reason.NO_SUCH_PAPER, "方案里没有这个文件。")));
  }

  static boolean isCityOffice(Reader reader) {
    return reader.scope().as(Role.OFFICE).grants().stream()
        .anyMatch(grant -> grant.regions() == null);
  }

  private static boolean visible(WorkPlan plan, Reader reader) {
    boolean whole =
        reader.scope().as(Role.OFFICE, Role.LEADER, Role.AUDITOR).grants().stream()
            .anyMatch(grant -> grant.regions() == null);
    return whole
        || plan.state() == State.APPROVED
        || reader.scope().as(Role.OFFICE, Role.GROUP_REVIEWER).grants().stream()
            .anyMatch(grant -> bodyOf(grant).equals(bodyOf(plan)));
  }

  private static Body body(Reader by) {
    return by.scope().as(Role.OFFICE, Role.GROUP_REVIEWER).grants().stream()
        .map(WorkPlans::bodyOf)
        .filter(body -> body.group() != null || body.region() != null)
        .findFirst()
        .orElseThrow(
            () -> new Refused(new InventoryRefusal(Reason.NOT_YOURS, "工作方案由各工作小组牵头单位和县（市、区）报送。")));
  }

  /** A reviewer's group, or a county office's county; neither for the city's office. */
  private static Body bodyOf(Grant grant) {
    Set<GroupNo> groups = grant.groups();
    Set<RegionId> regions = grant.regions();
    if (grant.role() == Role.GROUP_REVIEWER && groups != null) {
      return new Body(groups.stream().map(GroupNo::value).min(Integer::compare).orElse(null), null);
    }
    return new Body(
        null,
        grant.role() != Role.OFFICE || regions == null
            ? null
            : regions.stream().map(RegionId::value).min(Integer::compare).orElse(null));
  }

  private static Body bodyOf(WorkPlan plan) {
    return new Body(plan.group(), plan.region());
  }

  String name(Body body) {
    Integer group = body.group();
    return group != null
        ? organization.group(new GroupNo(group)).name()
        : organization.region(new RegionId(Objects.requireNonNull(body.region()))).name();
  }

  private void record(String action, UUID id, Body body, String summary, Reader by) {
    audit.record(
        new AuditEntry(
            by.actor(),
            action,
            "work-plan",
            id.toString(),
            body.region(),
            null,
            summary,
            null,
            null));
  }

  private static void require(boolean holds, String field, String sentence) {
    if (!holds) {
      throw new Refused(new InventoryRefusal(Reason.BAD_PAPER, sentence, field, Map.of()));
    }
  }
}
