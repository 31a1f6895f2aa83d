package cn.sanzi.sheets.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import cn.sanzi.sheets.SheetRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** What a file is, by its first bytes; names lie. */
public enum Format {
  XLSX,
  XLS,
  TEXT;

  private static final int HEAD = 512;

  private static final Map<String, String> OTHERS =
      Map.of(
          "%PDF", "PDF 文件",
          "Rar!", "压缩包",
          "7z\u00bc\u00af", "压缩包",
          "\u001f\u008b", "压缩包",
          "\u0089PNG", "图片",
          "\u00ff\u00d8\u00ff", "图片",
          "GIF8", "图片",
          "{\\rtf", "RTF 文档");

  /** Finds it out; refuses what is none of them. */
  public static Format of(Path file) throws IOException {
    String head;
    try (InputStream in = Files.newInputStream(file)) {
      head = new String(in.readNBytes(HEAD), ISO_8859_1);
    }
    if (head.isEmpty()) {
      throw new SheetRefusal.Empty().refused();
    }
    if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
      return XLSX;
    }
    if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return XLS;
    }
    OTHERS.forEach((start, what) -> {
      if (head.startsWith(start)) {
        throw new SheetRefusal.AnotherFormat(what).refused();
      }
    });
    refuseMarkup(head.replace("\u00ef\u00bb\u00bf", "").strip().toLowerCase(Locale.ROOT));
    return TEXT;
  }

  /** Many systems export web pages and call them workbooks. */
  private static void refuseMarkup(String head) {
    if (head.startsWith("<?xml") || head.startsWith("<workbook")) {
      throw new SheetRefusal.AnotherFormat("XML 文件").refused();
    }
    if (head.startsWith("<!doctype") || head.startsWith("<html") || head.startsWith("<table")) {
      throw new SheetRefusal.AnotherFormat("网页").refused();
    }
  }
}
