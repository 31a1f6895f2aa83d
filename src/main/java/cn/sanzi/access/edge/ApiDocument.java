package cn.sanzi.access.edge;

import cn.sanzi.access.Reader;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The API's document (OpenAPI 3): what a record always has is required in it, and who asks is no
 * parameter.
 */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Reader.class);
  }

  @Bean
  ModelConverter requiredByRecord() {
    return new RequiredByRecord();
  }

  /** No address of this machine goes into the document. */
  @Bean
  OpenApiCustomizer plainDocument() {
    return api -> {
      api.setServers(List.of());
      api.getInfo().title("Sanzi 三资通").version("1");
    };
  }

  /** A component of a record is required unless it is {@code @Nullable}. */
  private static final class RequiredByRecord implements ModelConverter {

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Schema resolve(
        AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
      if (!chain.hasNext()) {
        return null;
      }
      Schema<?> schema = chain.next().resolve(type, context, chain);
      Class<?> raw = raw(type.getType());
      if (schema != null && raw.isRecord()) {
        Schema<?> model = model(schema, context);
        if (model != null && model.getProperties() != null) {
          model.setRequired(required(raw));
        }
      }
      return schema;
    }

    private static Class<?> raw(Type type) {
      return switch (type) {
        case Class<?> plain -> plain;
        case JavaType resolved -> resolved.getRawClass();
        default -> Object.class;
      };
    }

    private static @Nullable Schema<?> model(Schema<?> schema, ModelConverterContext context) {
      String reference = schema.get$ref();
      return reference == null
          ? schema
          : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static List<String> required(Class<?> record) {
      var required = new ArrayList<String>();
      for (RecordComponent component : record.getRecordComponents()) {
        if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
          JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
          required.add(named == null ? component.getName() : named.value());
        }
      }
      return required;
    }
  }
}
