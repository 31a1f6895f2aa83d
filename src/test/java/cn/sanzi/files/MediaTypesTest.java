package cn.sanzi.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class MediaTypesTest {

  @Test
  void tellsOfficeFilesApartByTheirInside() throws IOException {
    var xlsx = new ByteArrayOutputStream();
    var xls = new ByteArrayOutputStream();
    var docx = new ByteArrayOutputStream();
    try (var book = new XSSFWorkbook();
        var old = new HSSFWorkbook();
        var text = new XWPFDocument()) {
      book.createSheet();
      book.write(xlsx);
      old.createSheet();
      old.write(xls);
      text.write(docx);
    }
    assertThat(MediaTypes.of(xlsx.toByteArray())).endsWith("spreadsheetml.sheet");
    assertThat(MediaTypes.of(xls.toByteArray())).isEqualTo("application/vnd.ms-excel");
    assertThat(MediaTypes.of(docx.toByteArray())).endsWith("wordprocessingml.document");
  }

  @Test
  void callsAnArchiveAnArchive() throws IOException {
    var zip = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("setup.exe"));
      out.write(1);
    }
    assertThat(MediaTypes.of(zip.toByteArray())).isEqualTo("application/zip");
  }

  @Test
  void knowsPicturesAndDocuments() {
    assertThat(MediaTypes.of(text("%PDF-1.7\n"))).isEqualTo("application/pdf");
    assertThat(MediaTypes.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}))
        .isEqualTo("image/jpeg");
  }

  @Test
  void seesThroughProgramsAndPagesUnderHarmlessNames() {
    assertThat(MediaTypes.of(text("MZ\0\3"))).isEqualTo("application/x-msdownload");
    assertThat(MediaTypes.of(text("#!/bin/sh\nrm -rf /"))).isEqualTo("text/x-script");
    assertThat(MediaTypes.of(text("  <!DOCTYPE html><html>"))).isEqualTo("text/html");
    assertThat(MediaTypes.of(text("名称,面积\n<script>alert(1)</script>"))).isEqualTo("text/html");
    assertThat(MediaTypes.of(text("<?xml version=\"1.0\"?><svg onload=\"x\"/>")))
        .isEqualTo("image/svg+xml");
  }

  @Test
  void readsChineseTextInBothEncodings() {
    String line = "房屋名称,建筑面积\n办公楼,120.50\n";
    assertThat(MediaTypes.of(text(line))).isEqualTo("text/plain");
    assertThat(MediaTypes.of(line.getBytes(Charset.forName("GBK")))).isEqualTo("text/plain");
    assertThat(MediaTypes.of(new byte[] {0, 1, 2, 3})).isEqualTo("application/octet-stream");
    assertThat(MediaTypes.of(new byte[0])).isEqualTo("application/octet-stream");
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
