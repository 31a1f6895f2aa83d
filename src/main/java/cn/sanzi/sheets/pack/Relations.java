package cn.sanzi.sheets.pack;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Where a part points to. */
public record Relations(List<Relation> all) {

  private static final String FOLDER = "_rels/";

  /** Reads the relations of a part; of the package itself for an empty name. */
  public static Relations of(ZipFileParts parts, String part) throws IOException {
    Optional<ZipPart> found = parts.find(partName(part));
    return found.isPresent() ? read(parts, found.get(), part) : new Relations(List.of());
  }

  /** The name of the part that holds the relations of a part. */
  public static String partName(String part) {
    int slash = part.lastIndexOf('/') + 1;
    return part.substring(0, slash) + FOLDER + part.substring(slash) + ".rels";
  }

  private static Relations read(ZipFileParts parts, ZipPart part, String from) throws IOException {
    List<Relation> all = new ArrayList<>();
    try (XmlScanner xml = parts.scan(part, "内部关系表")) {
      for (int token = xml.next(); token != XmlTokens.EOF; token = xml.next()) {
        if (token == XmlTokens.START && xml.name().equals("Relationship")) {
          all.add(relation(xml, from));
        }
      }
    }
    return new Relations(List.copyOf(all));
  }

  private static Relation relation(XmlScanner xml, String from) throws IOException {
    String id = xml.attribute("Id");
    String type = xml.attribute("Type");
    String target = xml.attribute("Target");
    if (id == null || type == null || target == null) {
      throw xml.damaged();
    }
    return new Relation(
        id,
        type.substring(type.lastIndexOf('/') + 1),
        resolve(from, target),
        "External".equals(xml.attribute("TargetMode")));
  }

  /** A target as the name of a part: relative to the folder of the part it stands in. */
  static String resolve(String from, String target) {
    String slashed = target.replace('\\', '/');
    String path =
        slashed.startsWith("/") ? slashed : from.substring(0, from.lastIndexOf('/') + 1) + slashed;
    Deque<String> steps = new ArrayDeque<>();
    for (String step : path.split("/")) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }

  public Optional<Relation> byId(String id) {
    return all.stream().filter(relation -> relation.id().equals(id)).findFirst();
  }

  public Optional<Relation> byType(String type) {
    return all.stream()
        .filter(relation -> relation.type().equals(type) && !relation.external())
        .findFirst();
  }
}
