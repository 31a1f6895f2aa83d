package cn.sanzi.catalog.version;

import cn.sanzi.catalog.declaration.KindDocument;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A kind's document as the table keeps it; equal content, equal text. */
final class DocumentJson {

  private final JsonMapper mapper =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .changeDefaultVisibility(visibility ->
              visibility
                  .withVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                  .withVisibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
                  .withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY))
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .build();

  String write(KindDocument document) {
    return mapper.writeValueAsString(document);
  }

  KindDocument read(String text) {
    return mapper.readValue(text, KindDocument.class);
  }
}
