package cn.sanzi.organization;

/** System a unit belongs to (系统); with kind and region it decides which group counts what. */
public enum UnitSystem {
  /** Party and government bodies and institutions, neither education nor health (行政事业). */
  GENERAL("行政事业"),
  /** Schools and the education bureau (教育系统). */
  EDUCATION("教育系统"),
  /** Hospitals and the health commission (卫生健康系统). */
  HEALTH("卫生健康系统"),
  /** State-owned enterprises and platform companies (国有企业). */
  ENTERPRISE("国有企业"),
  /** Park committees (园区). */
  PARK("园区");

  private final String label;

  UnitSystem(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
