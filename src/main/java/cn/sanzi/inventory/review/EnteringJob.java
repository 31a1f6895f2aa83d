package cn.sanzi.inventory.review;

import cn.sanzi.access.Reader;
import cn.sanzi.access.Readers;
import cn.sanzi.approval.Decision;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.Assignments;
import cn.sanzi.jobs.JobHandler;
import cn.sanzi.jobs.JobRun;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the last signature under a large table, in the name of who asked for it, and enters it into
 * the register: one transaction, so that after a crash either all of it is there or nothing, and
 * then the job runs again.
 */
@Component
class EnteringJob implements JobHandler {

  static final String KIND = "inventory.entering";

  private final Readers readers;
  private final Assignments assignments;
  private final Signing signing;
  private final TransactionTemplate aside;

  EnteringJob(
      Readers readers,
      Assignments assignments,
      Signing signing,
      PlatformTransactionManager transactions) {
    this.readers = readers;
    this.assignments = assignments;
    this.signing = signing;
    this.aside = new TransactionTemplate(transactions);
    aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(JobRun job) {
    Reader reader = readers.reader(job.actor().account(), job.actor().from());
    var id = new AssignmentId(UUID.fromString(given(job, "assignment")));
    Assignment assignment = assignments.get(id, reader.scope());
    if (assignment.acceptedNo() >= Integer.parseInt(given(job, "submission"))) {
      return;
    }
    signing.sign(
        id,
        Decision.ACCEPT,
        given(job, "opinion"),
        Integer.parseInt(given(job, "caseRev")),
        reader,
        (done, total) -> tell(job, done, total));
  }

  private static String given(JobRun job, String name) {
    return Objects.requireNonNull(job.payload().get(name), name);
  }

  /** Outside of the transaction, which nobody sees into before it ends. */
  private void tell(JobRun job, int done, int total) {
    aside.executeWithoutResult(status -> job.progress(done, total));
  }
}
