package cn.sanzi.catalog.declaration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the declarations that come with the program; a misspelt property fails the start. */
public final class DeclarationFiles {

  private static final String FOLDER = "classpath:/catalog/";

  private final YAMLMapper mapper =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();
  private final PathMatchingResourcePatternResolver resources =
      new PathMatchingResourcePatternResolver();

  public CommonDeclaration common() {
    return read("common.yaml", CommonDeclaration.class);
  }

  public RuleFile rules() {
    return RuleFile.together(readAll("rules/*.yaml", RuleFile.class));
  }

  /** All kinds, each with what it has from its parent. */
  public List<KindDeclaration> kinds() {
    return Inheritance.resolved(readAll("kinds/*.yaml", KindDeclaration.class));
  }

  public List<SubjectDeclaration> subjects() {
    return readAll("subjects/*.yaml", SubjectDeclaration.class);
  }

  public List<SubTableDeclaration> subTables() {
    return readAll("subtables/*.yaml", SubTableDeclaration.class);
  }

  public Map<String, ListDocument> lists() {
    var lists = new TreeMap<String, ListDocument>();
    read("lists.yaml", ListDeclaration.File.class)
        .forEach((name, list) -> lists.put(name, list.document()));
    return lists;
  }

  /** Everything that the program delivers. */
  public Declarations all() {
    return new Declarations(
            common(),
            List.of(),
            rules(),
            subTables(),
            lists(),
            read("routing.yaml", RoutingLine.Table.class).lines())
        .with(readAll("kinds/*.yaml", KindDeclaration.class));
  }

  /** A kind's own file, as text. */
  public KindDeclaration kind(String text) {
    return mapper.readValue(text, KindDeclaration.class);
  }

  /** Another file of the folder. */
  public <T> T read(String name, Class<T> type) {
    return read(resources.getResource(FOLDER + name), type);
  }

  private <T> List<T> readAll(String pattern, Class<T> type) {
    try {
      return Arrays.stream(resources.getResources(FOLDER + pattern))
          .sorted(Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())))
          .map(file -> read(file, type))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T read(Resource file, Class<T> type) {
    try (InputStream in = file.getInputStream()) {
      return mapper.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
