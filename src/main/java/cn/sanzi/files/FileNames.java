package cn.sanzi.files;

/** Names as users give them, made harmless for headers, lists and file systems. */
final class FileNames {

  private static final int LONGEST = 200;

  private FileNames() {}

  /** Without path, control and direction characters; never empty. */
  static String clean(String given) {
    String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    // Direction marks (Cf) make "报表\u202Excod.exe" look like "报表exe.docx".
    name = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").strip();
    if (name.chars().allMatch(c -> c == '.')) {
      return "未命名";
    }
    if (name.codePointCount(0, name.length()) <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
    return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
  }
}
