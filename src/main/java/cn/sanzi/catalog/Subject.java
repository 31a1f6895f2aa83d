package cn.sanzi.catalog;

import java.util.List;

/**
 * What the law asks about beside asset rows (事项): a lease, a listing, a remittance … as a typed
 * list of facts, declared in a file. A module fills in what it knows and asks {@link SubjectForm}.
 *
 * @param when the moment at which it is judged, in the words of the trade
 */
public record Subject(SubjectCode code, String name, String when, List<Section> sections) {

  /**
   * Facts that come from the same hand.
   *
   * @param supplier who can supply them (由谁提供)
   */
  public record Section(String name, String supplier, List<Column> facts) {}

  /** All facts, in the order of {@link Values}. */
  public List<Column> facts() {
    return sections.stream().flatMap(section -> section.facts().stream()).toList();
  }

  /** Who can supply a fact of it. */
  public String supplierOf(Column fact) {
    return sections.stream()
        .filter(section -> section.facts().contains(fact))
        .map(Section::supplier)
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("No fact of " + name + ": " + fact.key()));
  }
}
