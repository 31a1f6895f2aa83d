package cn.sanzi.approval;

import cn.sanzi.access.Reader;
import cn.sanzi.access.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who signs in which order (审批). Works within the caller's transaction, so that a case and its
 * subject move together.
 */
public interface Approvals {

  /** Starts a case at the first stage of the newest version of its flow. */
  CaseView start(NewCase newCase);

  /**
   * Signs at the current stage. Refused: {@code approval.not-yours} when no post of the signer
   * reaches it, {@code approval.own-declaration} when he declared the data, {@code
   * approval.moved-on} when {@code rev} is not the current one, {@code approval.opinion-missing}
   * when a return has no opinion.
   */
  CaseView sign(CaseId id, int rev, Decision decision, String opinion, Reader by);

  /**
   * Sends a running case back to a stage that it has passed, for that one to look again; refused as
   * {@link #sign} is, and with {@code approval.not-passed} for any other stage.
   */
  CaseView sendBack(CaseId id, int rev, String stage, String opinion, Reader by);

  /** Takes a case back before anybody has signed; only one of its declarants may. */
  CaseView withdraw(CaseId id, Reader by);

  CaseView get(CaseId id, Scope scope);

  /** Those of them that lie within the scope, for lists. */
  Map<CaseId, CaseView> find(Collection<CaseId> ids, Scope scope);

  Optional<CaseView> findLatest(String subjectType, String subjectId, Scope scope);

  /** Running cases that wait for one of this person's posts, longest waiting first. */
  List<CaseView> listWaiting(Reader reader);

  /** Whether this person may sign the case now. */
  boolean maySign(CaseView view, Reader reader);
}
