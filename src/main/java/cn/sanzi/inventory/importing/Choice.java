package cn.sanzi.inventory.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk said of one column of a sheet.
 *
 * @param key of the column of the kind; null when it is not to be taken
 * @param unit in which its numbers stand; null when the heading says so
 */
record Choice(int sheet, int index, @Nullable String key, @Nullable String unit) {

  /** What was said of this file, and what was confirmed in earlier ones by the text above. */
  record Known(List<Choice> here, Map<String, Earlier> earlier) {

    static final Known NOTHING = new Known(List.of(), Map.of());

    /** A mapping confirmed earlier. */
    record Earlier(@Nullable String key, @Nullable String unit) {}

    @Nullable Choice of(int sheet, int index, String heading) {
      for (Choice choice : here) {
        if (choice.sheet == sheet && choice.index == index) {
          return choice;
        }
      }
      Earlier before = earlier.get(heading);
      return before == null ? null : new Choice(sheet, index, before.key, before.unit);
    }

    Known with(List<Choice> more) {
      Map<String, Choice> all = new HashMap<>();
      here.forEach(choice -> all.put(choice.sheet + ":" + choice.index, choice));
      more.forEach(choice -> all.put(choice.sheet + ":" + choice.index, choice));
      return new Known(List.copyOf(all.values()), earlier);
    }
  }
}
