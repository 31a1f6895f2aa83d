package cn.sanzi.inventory.progress;

import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.shared.Refused;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where in the list of tables a page begins: behind the last row of the one before. */
record RowPlace(int region, UUID unit, String kind) {

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,9})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_([A-Z]{1,8})");

  private static final RowPlace START = new RowPlace(Integer.MIN_VALUE, new UUID(0, 0), "");

  static RowPlace parse(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return START;
    }
    Matcher found = FORM.matcher(text);
    if (!found.matches()) {
      throw new Refused(new InventoryRefusal(Reason.BAD_FILTER, "翻页的位置无效，请从第一页看起。"));
    }
    return new RowPlace(
        Integer.parseInt(found.group(1)), UUID.fromString(found.group(2)), found.group(3));
  }
}
