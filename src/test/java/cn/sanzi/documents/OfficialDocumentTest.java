package cn.sanzi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.documents.OfficialDocument.Column;
import cn.sanzi.documents.OfficialDocument.Table;
import cn.sanzi.documents.OfficialDocument.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class OfficialDocumentTest {

  private static final LocalDate DAY = LocalDate.of(2025, 5, 20);

  private final OfficialDocuments documents = new DocxDocuments();

  @Test
  void laysOutThePageByTheStandard() throws Exception {
    Document main = part(bytes(report()), "/word/document.xml");

    Element size = only(main, "w:pgSz");
    assertThat(List.of(size.getAttribute("w:w"), size.getAttribute("w:h")))
        .containsExactly("11906", "16838");
    Element margins = only(main, "w:pgMar");
    assertThat(margins.getAttribute("w:top")).isEqualTo("2098");
    assertThat(margins.getAttribute("w:left")).isEqualTo("1587");
    assertThat(only(main, "w:docGrid").getAttribute("w:linePitch")).isEqualTo("579");
  }

  @Test
  void numbersHeadingsBeginningAnewBelowEach() throws Exception {
    String text = text(part(bytes(report()), "/word/document.xml"));

    assertThat(text)
        .containsSubsequence(
            "一、基本情况", "（一）资产", "1.房屋", "（1）办公用房", "2.土地", "（二）资金", "二、问题", "（一）账实不符");
  }

  @Test
  void saysWhoWritesToWhomAndWhen() throws Exception {
    String text = text(part(bytes(report()), "/word/document.xml"));

    assertThat(text)
        .containsSubsequence(
            "景德镇市财政局文件",
            "景财资〔2025〕12号",
            "签发人：",
            "张某某",
            "市国有“三资”管理专班办公室：",
            "附件：1.清查汇总表",
            "2.问题清单",
            "景德镇市财政局",
            "2025年5月20日",
            "（联系人：李某某）",
            "附件2",
            "抄送：市审计局。",
            "2025年5月21日印发");
  }

  @Test
  void takesAnyTextAsItIs() throws Exception {
    byte[] bytes = bytes(OfficialDocument.titled("a<b&c>\"d\"").text("\u0000x\uFFFE😀").done());

    assertThat(text(part(bytes, "/word/document.xml"))).contains("a<b&c>\"d\"").contains("x😀");
  }

  @Test
  void theSameDocumentGivesTheSameBytes() throws Exception {
    assertThat(bytes(report())).isEqualTo(bytes(report()));
  }

  @Test
  void breaksLongTitlesEvenlyAndNotBeforeParticles() {
    List<String> lines = TitleLines.of("景德镇市财政局关于市本级国有资产资源资金清查工作情况和下一步打算的报告", 20);

    assertThat(lines).hasSize(2).allSatisfy(line -> assertThat(line.length()).isBetween(12, 20));
    assertThat(String.join("", lines)).startsWith("景德镇市财政局关于").endsWith("的报告");
    assertThat(lines).noneMatch(line -> line.startsWith("的"));
  }

  @Test
  void centresTheSignatureAboveTheDate() {
    assertThat(ClosingPlaces.of("景德镇市财政局", "2025年5月20日", true))
        .isEqualTo(new ClosingPlaces(375, 400));
    assertThat(ClosingPlaces.of("办公室", "2025年5月20日", false).date()).isEqualTo(200);
  }

  static OfficialDocument report() {
    return OfficialDocument.titled("关于报送市本级国有“三资”清查工作情况的报告")
        .mark("景德镇市财政局文件")
        .number(new DocumentNumber("景财资", 2025, 12))
        .signer("张某某")
        .to("市国有“三资”管理专班办公室")
        .text("根据《景德镇市国有“三资”清查盘活总体方案》要求，我局组织开展了清查工作，现将有关情况报告如下：")
        .heading("基本情况")
        .subheading("资产")
        .item("房屋。共清查房屋36处，建筑面积128,000.50平方米，账面原值3.2亿元，其中闲置5处。")
        .subitem("办公用房。共20处。")
        .item("土地。共清查土地12宗。")
        .subheading("资金")
        .table(
            new Table(
                List.of(
                    new Column("种类", 3, false),
                    new Column("数量", 1, true),
                    new Column("账面原值（万元）", 2, true)),
                List.of(List.of("房屋及构筑物", "36", "32,000.00"), List.of("银行账户", "5", "—"))))
        .heading("问题")
        .subheading("账实不符")
        .text("特此报告。")
        .attach("清查汇总表")
        .attach("问题清单", List.of(new Text("一处房屋无证。")))
        .sealedBy("景德镇市财政局", DAY)
        .note("联系人：李某某")
        .copyTo("市审计局")
        .printedBy("景德镇市财政局办公室", DAY.plusDays(1))
        .watermark("演示数据")
        .done();
  }

  private byte[] bytes(OfficialDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    documents.write(document, out);
    return out.toByteArray();
  }

  private static Document part(byte[] bytes, String name) throws Exception {
    try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      return opened.getParts().stream()
          .filter(part -> part.getPartName().getName().equals(name))
          .map(OfficialDocumentTest::parsed)
          .findFirst()
          .orElseThrow();
    } catch (InvalidFormatException e) {
      throw new AssertionError(e);
    }
  }

  private static Document parsed(org.apache.poi.openxml4j.opc.PackagePart part) {
    try (var in = part.getInputStream()) {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    } catch (IOException
        | org.xml.sax.SAXException
        | javax.xml.parsers.ParserConfigurationException e) {
      throw new AssertionError(e);
    }
  }

  private static Element only(Document document, String tag) {
    NodeList found = document.getElementsByTagName(tag);
    assertThat(found.getLength()).isEqualTo(1);
    return (Element) found.item(0);
  }

  private static String text(Document document) {
    var text = new StringBuilder();
    NodeList found = document.getElementsByTagName("w:t");
    for (int i = 0; i < found.getLength(); i++) {
      text.append(found.item(i).getTextContent()).append('\n');
    }
    return text.toString();
  }
}
