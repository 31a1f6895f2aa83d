package cn.sanzi.access;

/** What a post lets its holder do (角色). */
public enum Role {
  CLERK("填报员"),
  HEAD("单位负责人"),
  PARENT_REVIEWER("主管部门审核"),
  GROUP_REVIEWER("牵头单位审核员"),
  OFFICE("专班办公室"),
  LEADER("市领导"),
  AUDITOR("审计"),
  SYSTEM_ADMIN("系统管理员"),
  SECURITY_ADMIN("安全管理员"),
  AUDIT_ADMIN("审计管理员");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /**
   * Whether it is one of the three administrators (三员), who keep the house and see none of its
   * business.
   */
  public boolean administers() {
    return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDIT_ADMIN;
  }
}
