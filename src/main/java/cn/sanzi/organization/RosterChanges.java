package cn.sanzi.organization;

/** Where those who change units tell that they did. */
public interface RosterChanges {

  /** What is remembered of units is forgotten when the running transaction ends. */
  void changed();
}
