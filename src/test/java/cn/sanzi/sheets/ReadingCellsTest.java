package cn.sanzi.sheets;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingCellsTest {

  @TempDir private Path folder;

  @Test
  void readsEveryKindOfCell() throws IOException {
    List<SheetRow> rows =
        read(
            new HandMade()
                .texts("<t>一号楼</t>")
                .rows(
                    "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\"><v>12.5</v></c><c"
                        + " r=\"C2\" s=\"1\"><v>45352</v></c><c r=\"D2\""
                        + " s=\"3\"><v>45352.5</v></c><c r=\"E2\" t=\"b\"><v>1</v></c><c r=\"F2\""
                        + " t=\"e\"><v>#N/A</v></c><c r=\"G2\" t=\"inlineStr\"><is><t>　１２３"
                        + " </t></is></c><c r=\"H2\" t=\"d\"><v>2024-03-01T12:00:00</v></c><c"
                        + " r=\"I2\" s=\"1\"/></row>"));

    assertThat(rows)
        .containsExactly(
            row(
                2,
                text("一号楼"),
                new Cell(Cell.Type.NUMBER, "12.5"),
                new Cell(Cell.Type.DATE, "45352"),
                new Cell(Cell.Type.DATE, "45352.5"),
                new Cell(Cell.Type.BOOLEAN, "TRUE"),
                new Cell(Cell.Type.ERROR, "#N/A"),
                text("　１２３ "),
                new Cell(Cell.Type.DATE, "45352.5")));
  }

  @Test
  void showsFormulasByTheirResultsAndSaysWhenThereIsNone() throws IOException {
    List<SheetRow> rows =
        read(
            new HandMade()
                .rows(
                    "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\""
                        + " t=\"str\"><f>A1&amp;\"x\"</f><v>2x</v></c><c"
                        + " r=\"C1\"><f>SUM(A1:B1)</f></c><c r=\"D1\"><f t=\"shared\""
                        + " si=\"0\"/><v>3</v></c></row>"));

    assertThat(rows.getFirst().cells())
        .containsExactly(
            new Cell(Cell.Type.NUMBER, "2"),
            text("2x"),
            new Cell(Cell.Type.ERROR, "公式没有计算结果"),
            new Cell(Cell.Type.NUMBER, "3"));
  }

  @Test
  void readsRichTextEscapesReferencesAndSectionsOfRawText() throws IOException {
    List<SheetRow> rows =
        read(
            new HandMade()
                .texts(
                    "<r><rPr><b/></rPr><t>一</t></r><r><t>号楼</t></r><rPh sb=\"0\""
                        + " eb=\"1\"><t>yi</t></rPh>",
                    "<t>a_x000D_b &lt;&#x4E2D;&#22269;&gt;</t>")
                .rows(
                    "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c"
                        + " t=\"inlineStr\"><is><t><![CDATA[<x>]]><!-- </row>"
                        + " --></t></is></c></row>"));

    assertThat(rows).containsExactly(row(1, text("一号楼"), text("a\rb <中国>"), text("<x>")));
  }

  @Test
  void countsRowsAndColumnsThatAreNotNumbered() throws IOException {
    List<SheetRow> rows =
        read(
            new HandMade()
                .rows(
                    "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c>"
                        + "<c><v>4</v></c></row><row r=\"3\"><c r=\"B3\"><v>5</v></c></row>"));

    assertThat(rows.stream().map(SheetRow::number)).containsExactly(1, 5, 3);
    assertThat(rows.get(1).cell(3).text()).isEqualTo("4");
    assertThat(rows.get(2).cell(0)).isEqualTo(Cell.BLANK);
    assertThat(rows.get(2).cell(99)).isEqualTo(Cell.BLANK);
  }

  @Test
  void readsDaysFrom1904AsDaysFrom1900() throws IOException {
    String workbook =
        Parts.workbook("<sheet name=\"房屋\" sheetId=\"1\" r:id=\"rId1\"/>")
            .replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>");
    List<SheetRow> rows =
        read(
            new HandMade()
                .with("xl/workbook.xml", workbook)
                .rows("<row><c s=\"1\"><v>43890</v></c><c><v>43890</v></c></row>"));

    assertThat(rows)
        .containsExactly(
            row(1, new Cell(Cell.Type.DATE, "45352"), new Cell(Cell.Type.NUMBER, "43890")));
  }

  @Test
  void takesTheNoiseOfTheBinaryOffNumbersAndNothingElse() throws IOException {
    List<SheetRow> rows =
        read(
            new HandMade()
                .rows(
                    "<row><c><v>1.1000000000000001</v></c><c><v>0.30000000000000004</v></c>"
                        + "<c><v>6.2220212345678899E18</v></c><c><v>123456789012.34</v></c></row>"));

    assertThat(rows.getFirst().cells().stream().map(Cell::text))
        .containsExactly("1.1", "0.3", "6.22202123456789E+18", "123456789012.34");
  }

  @Test
  void readsPrefixedTagsAndOtherEncodings() throws IOException {
    String sheet =
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><x:worksheet xmlns:x=\""
            + Parts.MAIN
            + "\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\""
            + " t=\"inlineStr\"><x:is><x:t>中</x:t></x:is></x:c><x:c"
            + " r=\"B1\"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>";
    List<SheetRow> rows =
        read(
            new HandMade().with("xl/worksheets/sheet1.xml", ("\uFEFF" + sheet).getBytes(UTF_16LE)));

    assertThat(rows).containsExactly(row(1, text("中"), new Cell(Cell.Type.NUMBER, "7")));
  }

  @Test
  void leavesOutHiddenSheetsButCountsThem() throws IOException {
    HandMade workbook =
        new HandMade()
            .with(
                "xl/workbook.xml",
                Parts.workbook(
                    "<sheet name=\"代码\" sheetId=\"1\" state=\"veryHidden\" r:id=\"rId1\"/>"
                        + "<sheet name=\"房屋\" sheetId=\"2\" r:id=\"rId4\"/>"))
            .rows("<row><c><v>1</v></c></row>")
            .with(
                "xl/worksheets/sheet2.xml",
                Parts.SHEET_START
                    + "<sheetData><row><c><v>2</v></c></row></sheetData></worksheet>");

    List<SheetRow> rows = read(workbook);
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().sheet()).isEqualTo(1);
  }

  private List<SheetRow> read(HandMade workbook) throws IOException {
    List<SheetRow> rows = new ArrayList<>();
    new WorkbookSheets().read(workbook.save(folder.resolve("file")), rows::add);
    return rows;
  }

  private static SheetRow row(int number, Cell... cells) {
    return new SheetRow(0, number, List.of(cells));
  }

  private static Cell text(String text) {
    return new Cell(Cell.Type.TEXT, text);
  }
}
