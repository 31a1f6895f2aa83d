package cn.sanzi.catalog;

import cn.sanzi.access.Unscoped;
import java.util.List;

/**
 * The subjects that rules judge beside asset rows (事项): uses, disposals, contracts, money. The
 * modules of these only supply facts; what the law says of them stands here.
 */
@Unscoped("the law is no secret")
public interface Subjects {

  List<Subject> list();

  /** {@code catalog.no-such-subject} when unknown. */
  SubjectForm form(SubjectCode code);
}
