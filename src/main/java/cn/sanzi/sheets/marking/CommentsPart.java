package cn.sanzi.sheets.marking;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.sanzi.sheets.CellNames;
import cn.sanzi.sheets.pack.XmlText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of a sheet's comments; which of them are ours is told by their author. */
final class CommentsPart {

  private static final String AUTHOR = "系统校验";
  private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");

  /** A cell, both counted from 0 as drawings do. */
  record Place(int row, int column) {}

  private final XmlSections part;
  private final List<XmlElement> list;
  private final int author;
  private final Set<String> taken = new HashSet<>();
  private final List<Place> removed = new ArrayList<>();
  private final List<Place> added = new ArrayList<>();

  private CommentsPart(XmlSections part) {
    this.part = part;
    List<XmlElement> authors =
        part.findOrAdd("authors", List.of("commentList", "extLst")).children();
    this.list = part.findOrAdd("commentList", List.of("extLst")).children();
    int found = -1;
    for (int i = 0; i < authors.size(); i++) {
      found = authors.get(i).xml().contains(">" + AUTHOR + "<") ? i : found;
    }
    if (found < 0) {
      found = authors.size();
      String tag = part.prefix() + "author>";
      authors.add(new XmlElement("<" + tag + AUTHOR + "</" + tag));
    }
    this.author = found;
    removeOurs();
    list.forEach(comment -> taken.add(String.valueOf(comment.attribute("ref"))));
  }

  static CommentsPart read(byte[] bytes) throws IOException {
    return new CommentsPart(XmlSections.read(bytes, "批注"));
  }

  static CommentsPart empty(Dialect dialect) throws IOException {
    return read(("<comments xmlns=\"" + dialect.main() + "\"></comments>").getBytes(UTF_8));
  }

  private void removeOurs() {
    list.removeIf(comment -> {
      boolean ours = Integer.toString(author).equals(comment.attribute("authorId"));
      if (ours) {
        place(String.valueOf(comment.attribute("ref"))).ifPresent(removed::add);
      }
      return ours;
    });
  }

  private static Optional<Place> place(String cell) {
    Matcher match = CELL.matcher(cell);
    if (!match.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new Place(Integer.parseInt(match.group(2)) - 1, CellNames.number(match.group(1))));
  }

  /** Adds a comment; false where the clerk has one of his own. */
  boolean add(int row, int column, String text) {
    String cell = CellNames.column(column) + row;
    if (!taken.add(cell)) {
      return false;
    }
    String p = part.prefix();
    StringBuilder xml = new StringBuilder();
    xml.append('<').append(p).append("comment ref=\"").append(cell).append("\" authorId=\"");
    xml.append(author).append("\"><").append(p).append("text><").append(p).append("t>");
    XmlText.append(xml, text);
    xml.append("</").append(p).append("t></").append(p).append("text></").append(p);
    list.add(new XmlElement(xml.append("comment>").toString()));
    added.add(new Place(row - 1, column));
    return true;
  }

  boolean isChanged() {
    return !added.isEmpty() || !removed.isEmpty();
  }

  /** Cells whose comments from an earlier marking are gone. */
  List<Place> removed() {
    return removed;
  }

  List<Place> added() {
    return added;
  }

  byte[] toBytes() {
    return part.toBytes();
  }
}
