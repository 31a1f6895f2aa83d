package cn.sanzi.organization;

import cn.sanzi.shared.Refused;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody whom a unit names for this work (单位联系人). */
public record Contact(Part part, String name, String title, @Nullable String phone) {

  private static final Pattern PHONE = Pattern.compile("[0-9+][0-9 -]{4,18}[0-9]");
  private static final int LONGEST = 40;

  /** For what a unit names somebody. */
  public enum Part {
    LEADER("分管领导"),
    LIAISON("联络员");

    private final String label;

    Part(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public Contact {
    name = name.strip();
    title = title.strip();
    phone = phone == null || phone.isBlank() ? null : phone.strip();
  }

  /** Refuses what nobody could be reached by. */
  Contact fit() {
    require(
        !name.isEmpty() && name.length() <= LONGEST, "name", "请填写" + part.label() + "姓名（40 字以内）。");
    require(title.length() <= LONGEST, "title", part.label() + "职务请写在 40 字以内。");
    require(
        phone == null || PHONE.matcher(Objects.requireNonNull(phone)).matches(),
        "phone",
        part.label() + "电话“" + phone + "”不是电话号码，应为 6 至 20 位数字，可带区号和短横线。");
    return this;
  }

  private static void require(boolean holds, String field, String sentence) {
    if (!holds) {
      throw new Refused(new RollRefusal.UnfitContact(field, sentence));
    }
  }
}
