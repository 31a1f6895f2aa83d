package cn.sanzi.inventory.declaring;

import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.approval.Approvals;
import cn.sanzi.approval.CaseView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a reader may do with an assignment now, by name, for the page to offer. */
@Component
class Actions {

  private final Approvals approvals;

  Actions(Approvals approvals) {
    this.approvals = approvals;
  }

  List<String> of(Assignment assignment, Counts counts, @Nullable CaseView view, Reader reader) {
    var actions = new ArrayList<String>();
    boolean clerk = assignment.liesIn(reader.scope().as(Role.CLERK));
    if (clerk && assignment.state().isWithClerk()) {
      actions.addAll(List.of("import", "edit", "submit"));
      if (counts.rows() == 0) {
        actions.add("nil");
      }
    }
    if (view != null && assignment.state() == AssignmentState.SUBMITTED) {
      if (approvals.maySign(view, reader)) {
        actions.add("sign");
        if (view.stage() > 0) {
          actions.add("mark");
        }
      }
      if (clerk && view.steps().isEmpty()) {
        actions.add("withdraw");
      }
    }
    return actions;
  }
}
