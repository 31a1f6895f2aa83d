package cn.sanzi.register.listing;

import cn.sanzi.register.CardFilter;

/** What cards are told apart by in the kept sums, except by their holder. */
record Place(int region, String kind, int group, String use, String title, boolean increment) {

  /** Whether its cards are of the kind, group, region and state asked for. */
  boolean isWithin(Reach reach, CardFilter filter) {
    return (reach.regions() == null || reach.regions().contains(region))
        && (reach.groups() == null || reach.groups().contains(group))
        && filter.holdsFor(kind, use, title, increment);
  }
}
