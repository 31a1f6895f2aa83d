package cn.sanzi.catalog.form;

import cn.sanzi.catalog.CardFacts;
import cn.sanzi.catalog.CellReader;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.LineForm;
import cn.sanzi.catalog.Parameter;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.Reading;
import cn.sanzi.catalog.RowCondition;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Rule;
import cn.sanzi.catalog.RuleOutcome;
import cn.sanzi.catalog.SubTable;
import cn.sanzi.catalog.Values;
import cn.sanzi.catalog.declaration.KindDocument;
import cn.sanzi.catalog.judging.Conditions;
import cn.sanzi.catalog.judging.RowJudge;
import cn.sanzi.catalog.reading.CellReaders;
import cn.sanzi.catalog.reading.CodeIndexes;
import cn.sanzi.catalog.reading.Displays;
import cn.sanzi.platform.SecretBox;
import cn.sanzi.sheets.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A kind at one version, compiled once and used by every thread. */
public final class CompiledForm implements RowForm {

  private final KindDocument document;
  private final Kind kind;
  private final CellReaders makers;
  private final CellReader[] readers;
  private final RowJudge judge;
  private final RowJson json;
  private final Displays displays;
  private final NaturalKeys naturalKeys;
  private final FactsOf facts;
  private final List<LineForm> subTables;
  private final int holder;
  private final int baseDate;
  private final int holderType;

  public CompiledForm(KindDocument document, CodeIndexes indexes, SecretBox box) {
    CodeIndexes lists = indexes.at(document.lists());
    this.document = document;
    this.kind = document.kind();
    this.makers = new CellReaders(lists);
    this.readers = kind.columns().stream().map(makers::of).toArray(CellReader[]::new);
    this.displays = new Displays(lists);
    this.judge = new RowJudge(document, displays);
    this.subTables = lines(kind.subTables(), judge.formulasOfLines());
    this.json = RowJson.of(kind, new SealedText(box));
    this.naturalKeys = new NaturalKeys(kind);
    this.facts = new FactsOf(kind);
    this.holder = kind.indexOf("holder");
    this.baseDate = kind.indexOf("baseDate");
    this.holderType = kind.indexOf("holderType");
  }

  private List<LineForm> lines(List<SubTable> tables, List<Map<String, String>> formulas) {
    var lines = new ArrayList<LineForm>();
    for (int i = 0; i < tables.size(); i++) {
      lines.add(new CompiledLines(tables.get(i), makers, displays, formulas.get(i)));
    }
    return List.copyOf(lines);
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public List<Rule> rules() {
    return document.rules();
  }

  @Override
  public List<LineForm> subTables() {
    return subTables;
  }

  @Override
  public Map<String, Integer> readsBy() {
    return document.lists();
  }

  @Override
  public List<Parameter> parameters() {
    return document.parameters();
  }

  @Override
  public Map<String, String> formulas() {
    return judge.formulas();
  }

  @Override
  public Reading read(int column, Cell cell) {
    return readers[column].read(cell);
  }

  @Override
  public Optional<CellReader> reading(int column, String headingUnit) {
    return Optional.ofNullable(makers.of(kind.columns().get(column), headingUnit));
  }

  @Override
  public List<Problem> judge(Values row, Judging judging) {
    row.set(holder, judging.unitName());
    row.set(holderType, judging.unitType());
    row.set(baseDate, judging.baseDate().toEpochDay());
    return judge.judge(row, judging);
  }

  @Override
  public List<RuleOutcome> outcomes(Values row, Judging judging) {
    return judge.outcomes(row, judging);
  }

  @Override
  public Optional<RowCondition> condition(String expression) {
    return Conditions.of(document, expression);
  }

  @Override
  public String toJson(Values row) {
    return json.write(row);
  }

  @Override
  public Values fromJson(String text) {
    return json.read(text);
  }

  @Override
  public String display(int column, Values row) {
    Column declared = kind.columns().get(column);
    return displays.of(declared, row.get(column));
  }

  @Override
  public String editable(int column, Values row) {
    return Displays.editable(kind.columns().get(column), row.get(column));
  }

  @Override
  public String naturalKey(Values row) {
    return naturalKeys.of(row);
  }

  @Override
  public CardFacts facts(Values row) {
    return facts.in(row);
  }
}
