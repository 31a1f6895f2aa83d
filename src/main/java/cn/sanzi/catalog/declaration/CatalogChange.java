package cn.sanzi.catalog.declaration;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody changes of the catalogue on the spot. It says what is to be, not what the
 * result is, so that it can be applied anew to files delivered later.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
@JsonSubTypes({
  @JsonSubTypes.Type(value = CatalogChange.AddKind.class, name = "ADD_KIND"),
  @JsonSubTypes.Type(value = CatalogChange.AddColumn.class, name = "ADD_COLUMN"),
  @JsonSubTypes.Type(value = CatalogChange.DropColumn.class, name = "DROP_COLUMN"),
  @JsonSubTypes.Type(value = CatalogChange.AddEntry.class, name = "ADD_ENTRY"),
  @JsonSubTypes.Type(value = CatalogChange.EndEntry.class, name = "END_ENTRY"),
  @JsonSubTypes.Type(value = CatalogChange.SetParameter.class, name = "SET_PARAMETER"),
  @JsonSubTypes.Type(value = CatalogChange.Route.class, name = "ROUTE")
})
public sealed interface CatalogChange {

  /** A kind that nobody knew, as its file would declare it. */
  record AddKind(KindDeclaration kind) implements CatalogChange {}

  /**
   * A column of a kind's own.
   *
   * @param after key of the column it stands behind; null for the end of the section
   */
  record AddColumn(String kind, String section, @Nullable String after, ColumnDeclaration column)
      implements CatalogChange {}

  /** A column that the kind no longer has; rules that speak of it no longer judge the kind. */
  record DropColumn(String kind, String key) implements CatalogChange {}

  /** An entry of a list, to be declared from the day of effect on. */
  record AddEntry(String list, String code, String label, @Nullable List<String> aliases)
      implements CatalogChange {}

  /** An entry that may no longer be declared from the day of effect on. */
  record EndEntry(String list, String code) implements CatalogChange {}

  /** Another value of a figure that rules use. */
  record SetParameter(String name, BigDecimal value) implements CatalogChange {}

  /** Another group that counts, or another who declares. */
  record Route(RoutingLine line) implements CatalogChange {}
}
