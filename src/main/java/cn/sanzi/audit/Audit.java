package cn.sanzi.audit;

/** The audit trail (审计日志). */
public interface Audit {

  /**
   * Appends a record within the caller's transaction: it stands or falls with what it tells. Fails
   * with {@code IllegalStateException} outside a transaction.
   */
  void record(AuditEntry entry);
}
