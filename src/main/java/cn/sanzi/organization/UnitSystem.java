package cn.sanzi.organization;

/** System a unit belongs to (系统); with kind and region it decides which group counts what. */
public enum UnitSystem {
  /** Party and government bodies and institutions, neither education nor health (行政事业). */
  GENERAL,
  /** Schools and the education bureau (教育系统). */
  EDUCATION,
  /** Hospitals and the health commission (卫生健康系统). */
  HEALTH,
  /** State-owned enterprises and platform companies (国有企业). */
  ENTERPRISE,
  /** Park committees (园区). */
  PARK
}
