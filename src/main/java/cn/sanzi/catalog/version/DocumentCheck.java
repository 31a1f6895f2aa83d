package cn.sanzi.catalog.version;

import cn.sanzi.catalog.CatalogRefusal.BadChange;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.declaration.KindDocument;
import cn.sanzi.catalog.declaration.Names;
import cn.sanzi.catalog.form.CompiledForm;
import cn.sanzi.catalog.reading.CodeIndexes;
import cn.sanzi.platform.SecretBox;
import cn.sanzi.shared.Refused;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether a kind fits together, in itself and with what was declared under it before. */
final class DocumentCheck {

  private static final int MOST_FILTERS = 3;

  private final KindDocument document;
  private final Kind kind;

  DocumentCheck(KindDocument document) {
    this.document = document;
    this.kind = document.kind();
  }

  /** The kind compiled; refuses with a sentence when it does not fit. */
  CompiledForm compiled(List<KindDocument> earlier, CodeIndexes indexes, SecretBox box) {
    expressionsNameWhatIsThere();
    earlier.forEach(this::keysKeepTheirTypes);
    long filters = kind.columns().stream().filter(Column::filterable).count();
    if (filters > MOST_FILTERS) {
      throw refusal(kind.name() + "最多设 " + MOST_FILTERS + " 个筛选字段。");
    }
    try {
      return new CompiledForm(document, indexes, box);
    } catch (IllegalArgumentException e) {
      throw refusal(kind.name() + "的公式或规则写得不对：" + e.getMessage());
    }
  }

  private void expressionsNameWhatIsThere() {
    Set<String> known = new HashSet<>(Names.BUILT_IN);
    kind.columns().forEach(column -> known.add(column.key()));
    kind.subTables()
        .forEach(table -> {
          known.add(table.key());
          table.columns().forEach(column -> known.add(column.key()));
        });
    document.parameters().forEach(parameter -> known.add(parameter.name()));
    for (Column column : kind.columns()) {
      Set<String> missing = new TreeSet<>(Names.in(column));
      missing.removeAll(known);
      if (!missing.isEmpty()) {
        throw refusal(
            kind.name()
                + "的字段「"
                + column.label()
                + "」的公式或必填条件用到 "
                + String.join("、", missing)
                + "，而目录里没有；取消字段的，请把用到它的字段一并取消。");
      }
    }
  }

  private void keysKeepTheirTypes(KindDocument earlier) {
    for (Column old : earlier.kind().columns()) {
      for (Column column : kind.columns()) {
        if (column.key().equals(old.key())
            && (column.type() != old.type()
                || column.multiple() != old.multiple()
                || column.secret() != old.secret())) {
          throw refusal(
              kind.name() + "的键 " + old.key() + " 曾是「" + old.label() + "」，类型不同；已填的数据还要按它读，请换一个键。");
        }
      }
    }
  }

  private static Refused refusal(String sentence) {
    return new Refused(new BadChange(sentence));
  }
}
