package cn.sanzi.register.page;

import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.ColumnType;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.catalog.LineForm;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.Unit;
import cn.sanzi.organization.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A card's fields under the headings that its kind declares. */
@Component
class Sections {

  private final Catalog catalog;
  private final Organization organization;

  Sections(Catalog catalog, Organization organization) {
    this.catalog = catalog;
    this.organization = organization;
  }

  /** One heading with its fields. */
  record Section(String title, List<FieldText> fields) {}

  /** One field; a secret one is masked. */
  record FieldText(String key, String label, @Nullable String unit, String text, boolean secret) {}

  /**
   * A sub-table of the card with its lines.
   *
   * @param columns with empty text: what the fields of each line are
   * @param lines texts by key of column; secrets masked
   */
  record LineTable(
      String key, String title, List<FieldText> columns, List<Map<String, String>> lines) {}

  /** Those sub-tables in which the card has lines. */
  List<LineTable> linesOf(HeldCard card) {
    RowForm form = catalog.form(new KindCode(card.row().kind()), card.kindVersion());
    Values values = form.fromJson(card.doc());
    var tables = new ArrayList<LineTable>();
    for (int i = 0; i < form.subTables().size(); i++) {
      if (!values.lines(i).isEmpty()) {
        tables.add(table(form.subTables().get(i), values.lines(i)));
      }
    }
    return tables;
  }

  private static LineTable table(LineForm form, List<Values> lines) {
    List<Column> columns = form.table().columns();
    List<FieldText> headings =
        columns.stream()
            .filter(c -> c.need() != Column.Need.SYSTEM)
            .map(c -> new FieldText(c.key(), c.label(), c.unit(), "", c.secret()))
            .toList();
    List<Map<String, String>> texts = new ArrayList<>();
    for (Values line : lines) {
      Map<String, String> text = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        if (line.get(i) != null) {
          text.put(columns.get(i).key(), form.display(i, line));
        }
      }
      texts.add(text);
    }
    return new LineTable(form.table().key(), form.table().name(), headings, texts);
  }

  List<Section> of(HeldCard card) {
    RowForm form = catalog.form(new KindCode(card.row().kind()), card.kindVersion());
    Values values = form.fromJson(card.doc());
    Map<String, String> known = knownToTheSystem(card, form.kind());
    var sections = new LinkedHashMap<String, List<FieldText>>();
    List<Column> columns = form.kind().columns();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      String text =
          column.need() == Column.Need.SYSTEM ? known.get(column.key()) : form.display(i, values);
      // Papers have their own place on the page; what the system does not know is no empty field.
      if (text != null && column.type() != ColumnType.FILE) {
        sections
            .computeIfAbsent(column.section(), title -> new ArrayList<>())
            .add(new FieldText(column.key(), column.label(), column.unit(), text, column.secret()));
      }
    }
    return sections.entrySet().stream().map(e -> new Section(e.getKey(), e.getValue())).toList();
  }

  /** What stands on the card and not in the declared row, under the keys of the common columns. */
  private Map<String, String> knownToTheSystem(HeldCard card, Kind kind) {
    Unit holder = organization.unit(new UnitId(card.row().unitId()));
    var known = new HashMap<String, String>();
    known.put("number", card.row().number());
    known.put("kind", kind.name());
    known.put("assetClass", kind.class_());
    known.put("group", organization.group(new GroupNo(card.row().groupNo())).name());
    known.put("holder", holder.name());
    if (holder.uscc() != null) {
      known.put("holderUscc", holder.uscc());
    }
    if (holder.parent() != null) {
      known.put("department", organization.unit(holder.parent()).name());
    }
    return known;
  }
}
