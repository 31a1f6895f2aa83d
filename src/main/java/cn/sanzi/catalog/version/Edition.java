package cn.sanzi.catalog.version;

import cn.sanzi.catalog.declaration.Applying;
import cn.sanzi.catalog.declaration.Declarations;
import cn.sanzi.catalog.declaration.KindAssembly;
import cn.sanzi.catalog.declaration.KindDeclaration;
import cn.sanzi.catalog.declaration.KindDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The catalogue as it is to be on one day: what is delivered, with what was changed on the spot.
 *
 * @param kinds assembled, without versions
 * @param broken why a kind cannot be assembled, by its code
 */
record Edition(
    LocalDate day,
    Declarations declarations,
    List<KindDocument> kinds,
    Map<String, String> broken) {

  static Edition on(LocalDate day, Declarations delivered, List<ChangeSet> sets) {
    Declarations all = declarations(day, delivered, sets);
    var assembly = new KindAssembly(all.common(), all.rules(), all.subTables(), day);
    var kinds = new ArrayList<KindDocument>();
    var broken = new LinkedHashMap<String, String>();
    for (KindDeclaration kind : all.complete()) {
      try {
        kinds.add(assembly.assemble(kind));
      } catch (IllegalArgumentException | NullPointerException wrong) {
        broken.put(kind.code(), String.valueOf(wrong.getMessage()));
      }
    }
    return new Edition(day, all, List.copyOf(kinds), broken);
  }

  static Declarations declarations(LocalDate day, Declarations delivered, List<ChangeSet> sets) {
    Declarations all = delivered;
    for (ChangeSet set : sets) {
      if (!set.effective().isAfter(day)) {
        for (ChangeSet.Recorded recorded : set.changes()) {
          all = Applying.apply(all, recorded.change(), set.effective());
        }
      }
    }
    return all;
  }

  /** Days from that one on, on which something begins that is known today. */
  static List<LocalDate> days(LocalDate first, Declarations delivered, List<ChangeSet> sets) {
    var days = new TreeSet<LocalDate>();
    days.add(first);
    sets.forEach(set -> days.add(set.effective()));
    delivered
        .rules()
        .parameters()
        .forEach(parameter -> {
          if (parameter.since() != null) {
            days.add(parameter.since());
          }
        });
    return List.copyOf(days.tailSet(first));
  }
}
