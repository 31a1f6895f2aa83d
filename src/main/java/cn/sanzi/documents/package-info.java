/**
 * Official documents (公文) as .docx by GB/T 9704-2012: the caller says what stands in them, this
 * room how it looks.
 *
 * <pre>
 * OfficialDocument report =
 *     OfficialDocument.titled("关于报送国有“三资”清查结果的报告")
 *         .mark("景德镇市财政局文件")                      // 发文机关标志, red; leave out for a plain draft
 *         .number(new DocumentNumber("景财资", 2025, 12)) // 景财资〔2025〕12号
 *         .signer("张某某")                                // 签发人, upward documents only
 *         .to("市国有“三资”管理专班办公室")                 // 主送机关
 *         .text("现将有关情况报告如下：")
 *         .heading("基本情况")                             // 一、 numbered by itself
 *         .subheading("总体情况")                          // （一）
 *         .item("……") .subitem("……")                      // 1. and （1）
 *         .table(new OfficialDocument.Table(columns, rows))
 *         .attach("清查汇总表")                            // or attach(name, blocks) for one that follows
 *         .sealedBy("景德镇市财政局", date)                // or signedBy(...) where no seal is put
 *         .note("联系人：……")                              // 附注, in brackets
 *         .copyTo("……").printedBy("……", date)             // 版记
 *         .watermark(settings.demo() ? "演示数据" : null)
 *         .done();
 * officialDocuments.write(report, out);                    // inject OfficialDocuments
 * </pre>
 *
 * <p>Sizes, fonts and distances are parameters in {@code documents/layout.yaml}.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"shared", "platform"})
@NullMarked
package cn.sanzi.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
