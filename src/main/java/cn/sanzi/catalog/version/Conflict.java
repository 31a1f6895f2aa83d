package cn.sanzi.catalog.version;

import cn.sanzi.catalog.declaration.CatalogChange;
import cn.sanzi.catalog.declaration.Declarations;
import cn.sanzi.catalog.declaration.Delivered;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A change on the spot whose subject a later release delivers differently (升级冲突). */
record Conflict(int changeNo, String sentence) {

  static Optional<Conflict> of(ChangeSet set, ChangeSet.Recorded recorded, Declarations delivered) {
    CatalogChange change = recorded.change();
    String now = delivered(change, delivered);
    if (Objects.equals(now, recorded.delivered())) {
      return Optional.empty();
    }
    String what = recorded.delivered() == null ? "现在也带了" : now == null ? "已没有" : "改了";
    return Optional.of(
        new Conflict(
            set.no(),
            "第 "
                + set.no()
                + " 号修改“"
                + Wording.of(change)
                + "”：新版程序自带的目录"
                + what
                + "这一项，仍以本地修改为准，请核对。"));
  }

  /** What the delivered files say of what the change is about. */
  static @Nullable String delivered(CatalogChange change, Declarations delivered) {
    Object found = Delivered.subject(change, delivered);
    return found == null ? null : DocumentJson.write(found);
  }
}
