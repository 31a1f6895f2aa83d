package cn.sanzi.catalog.declaration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
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
    return read("rules.yaml", RuleFile.class);
  }

  public List<KindDeclaration> kinds() {
    var kinds = new ArrayList<KindDeclaration>();
    try {
      for (Resource file : resources.getResources(FOLDER + "kinds/*.yaml")) {
        kinds.add(read(file, KindDeclaration.class));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(kinds);
  }

  /** Another file of the folder. */
  public <T> T read(String name, Class<T> type) {
    return read(resources.getResource(FOLDER + name), type);
  }

  private <T> T read(Resource file, Class<T> type) {
    try (InputStream in = file.getInputStream()) {
      return mapper.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
