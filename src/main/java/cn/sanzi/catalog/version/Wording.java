package cn.sanzi.catalog.version;

import cn.sanzi.catalog.declaration.CatalogChange;
import cn.sanzi.catalog.declaration.CatalogChange.AddColumn;
import cn.sanzi.catalog.declaration.CatalogChange.AddEntry;
import cn.sanzi.catalog.declaration.CatalogChange.AddKind;
import cn.sanzi.catalog.declaration.CatalogChange.DropColumn;
import cn.sanzi.catalog.declaration.CatalogChange.EndEntry;
import cn.sanzi.catalog.declaration.CatalogChange.Route;
import cn.sanzi.catalog.declaration.CatalogChange.SetParameter;
import cn.sanzi.catalog.declaration.KindDeclaration;
import cn.sanzi.catalog.declaration.RoutingLine;
import java.util.List;

/** Changes in a few words, for lists and the trail. */
final class Wording {

  private Wording() {}

  static String of(CatalogChange change) {
    return switch (change) {
      case AddKind(KindDeclaration kind) -> "新增种类 " + kind.code() + " " + kind.name();
      case AddColumn add ->
          "种类 " + add.kind() + " 新增字段「" + add.column().label() + "」（" + add.column().key() + "）";
      case DropColumn(String kind, String key) -> "种类 " + kind + " 取消字段 " + key;
      case AddEntry add -> "代码表 " + add.list() + " 新增 " + add.code() + " " + add.label();
      case EndEntry(String list, String code) -> "代码表 " + list + " 停用 " + code;
      case SetParameter set -> "规则参数 " + set.name() + " 改为 " + set.value().toPlainString();
      case Route(RoutingLine line) ->
          "种类 "
              + String.join("、", line.kinds() == null ? List.of() : line.kinds())
              + " 改由第 "
              + line.group()
              + " 组清查";
    };
  }
}
