package cn.sanzi.approval;

import cn.sanzi.access.Grant;
import cn.sanzi.access.PostId;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.access.Scope;
import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.Region;
import cn.sanzi.platform.Ids;
import cn.sanzi.shared.Refused;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Approval as a chain of stages, one signature each. */
@Service
class ChainedApprovals implements Approvals {

  private final CaseFiles cases;
  private final Chains chains;
  private final Organization organization;
  private final Ids ids;
  private final Clock clock;
  private final Audit audit;

  ChainedApprovals(
      CaseFiles cases,
      Chains chains,
      Organization organization,
      Ids ids,
      Clock clock,
      Audit audit) {
    this.cases = cases;
    this.chains = chains;
    this.organization = organization;
    this.ids = ids;
    this.clock = clock;
    this.audit = audit;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public CaseView start(NewCase newCase) {
    var id = new CaseId(ids.next());
    cases.insert(id, newCase, chains.forCase(newCase), clock.instant());
    return cases.find(id, within(newCase)).orElseThrow();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public CaseView sign(CaseId id, int rev, Decision decision, String opinion, Reader by) {
    CaseView view = get(id, by.scope());
    requireCurrent(view, rev);
    requireSigner(view, by);
    if (decision == Decision.RETURN && opinion.isBlank()) {
      throw new Refused(new ApprovalRefusal.OpinionMissing());
    }
    boolean last = view.stage() == view.stages().size() - 1;
    var state =
        decision == Decision.RETURN
            ? CaseView.State.RETURNED
            : last ? CaseView.State.ACCEPTED : CaseView.State.RUNNING;
    int stage = state == CaseView.State.RUNNING ? view.stage() + 1 : view.stage();
    move(view, stage, state);
    cases.addStep(id, step(view, decision, opinion, by, null), by.actor().account());
    audit.record(entry(view, by, decision.label(), opinion));
    return get(id, by.scope());
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public CaseView sendBack(CaseId id, int rev, String stage, String opinion, Reader by) {
    CaseView view = get(id, by.scope());
    requireCurrent(view, rev);
    requireSigner(view, by);
    if (opinion.isBlank()) {
      throw new Refused(new ApprovalRefusal.OpinionMissing());
    }
    Stage target =
        view.passed().stream()
            .filter(passed -> passed.key().equals(stage))
            .findFirst()
            .orElseThrow(() -> new Refused(new ApprovalRefusal.NotPassed()));
    move(view, view.stages().indexOf(target), CaseView.State.RUNNING);
    cases.addStep(
        id, step(view, Decision.RETURN, opinion, by, target.label()), by.actor().account());
    audit.record(entry(view, by, "退回至「" + target.label() + "」", opinion));
    return get(id, by.scope());
  }

  private void move(CaseView view, int stage, CaseView.State state) {
    if (!cases.move(view, stage, state, clock.instant())) {
      throw new Refused(new ApprovalRefusal.MovedOn());
    }
  }

  private CaseStep step(
      CaseView view, Decision decision, String opinion, Reader by, @Nullable String sentTo) {
    return new CaseStep(
        view.current().key(), decision, opinion, by.actor().name(), clock.instant(), sentTo);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public CaseView withdraw(CaseId id, Reader by) {
    CaseView view = get(id, by.scope());
    if (!view.declarants().contains(by.actor().account())) {
      throw new Refused(new ApprovalRefusal.NotYours(view.current().label()));
    }
    if (!view.steps().isEmpty()
        || !cases.move(view, view.stage(), CaseView.State.WITHDRAWN, clock.instant())) {
      throw new Refused(new ApprovalRefusal.AlreadySigned());
    }
    return get(id, by.scope());
  }

  @Override
  public CaseView get(CaseId id, Scope scope) {
    return cases.find(id, scope).orElseThrow(() -> new Refused(new ApprovalRefusal.NoSuchCase()));
  }

  @Override
  public Map<CaseId, CaseView> find(Collection<CaseId> ids, Scope scope) {
    return cases.list(ids, scope).stream()
        .collect(Collectors.toMap(CaseView::id, Function.identity()));
  }

  @Override
  public Optional<CaseView> findLatest(String subjectType, String subjectId, Scope scope) {
    return cases.findLatest(subjectType, subjectId, scope);
  }

  @Override
  public List<CaseView> listWaiting(Reader reader) {
    return cases.listRunning(reader.scope()).stream()
        .filter(view -> maySign(view, reader))
        .toList();
  }

  @Override
  public boolean maySign(CaseView view, Reader reader) {
    return view.state() == CaseView.State.RUNNING
        && reaches(view, reader)
        && !isOwnDeclaration(view, reader);
  }

  private static void requireCurrent(CaseView view, int rev) {
    if (view.rev() != rev || view.state() != CaseView.State.RUNNING) {
      throw new Refused(new ApprovalRefusal.MovedOn());
    }
  }

  private void requireSigner(CaseView view, Reader by) {
    if (!reaches(view, by)) {
      throw new Refused(new ApprovalRefusal.NotYours(view.current().label()));
    }
    if (isOwnDeclaration(view, by)) {
      throw new Refused(new ApprovalRefusal.OwnDeclaration());
    }
  }

  private boolean reaches(CaseView view, Reader reader) {
    Region region = organization.region(view.region());
    return reader.scope().grants().stream()
        .anyMatch(grant ->
            view.current().admits(grant, region)
                && grant.covers(view.region(), view.unit(), view.group()));
  }

  private static boolean isOwnDeclaration(CaseView view, Reader reader) {
    return view.current().independent() && view.declarants().contains(reader.actor().account());
  }

  /** The case's own corner of the world, to read back what was just written. */
  private static Scope within(NewCase c) {
    return new Scope(
        List.of(
            new Grant(
                new PostId(new UUID(0, 0)),
                Role.CLERK,
                Set.of(c.region()),
                Set.of(c.unit()),
                null)));
  }

  private static AuditEntry entry(CaseView view, Reader by, String did, String opinion) {
    String summary =
        view.current().label()
            + "："
            + did
            + "《"
            + view.title()
            + "》"
            + (opinion.isBlank() ? "" : "，意见：" + opinion);
    return new AuditEntry(
        by.actor(),
        "approval.signed",
        view.subjectType(),
        view.subjectId(),
        view.region().value(),
        view.unit().value(),
        summary,
        null,
        null);
  }
}
