package cn.sanzi.access;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.condition.MediaTypeExpression;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One address of ours with its method, and a request to it that finds nothing. */
record Endpoint(String method, String path, boolean upload) {

  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

  static List<Endpoint> all(RequestMappingHandlerMapping mappings) {
    return mappings.getHandlerMethods().entrySet().stream()
        .filter(it -> it.getValue().getBeanType().getName().startsWith("cn.sanzi."))
        .map(it -> it.getKey())
        .flatMap(info ->
            info.getPatternValues().stream()
                .flatMap(path ->
                    info.getMethodsCondition().getMethods().stream()
                        .map(method -> of(method, path, info))))
        .toList();
  }

  private static Endpoint of(RequestMethod method, String path, RequestMappingInfo info) {
    boolean upload =
        info.getConsumesCondition().getExpressions().stream()
            .map(MediaTypeExpression::getMediaType)
            .anyMatch(MediaType.MULTIPART_FORM_DATA::includes);
    return new Endpoint(method.name(), path, upload);
  }

  String name() {
    return method + " " + path;
  }

  AbstractMockHttpServletRequestBuilder<?> request() {
    String filled = VARIABLE.matcher(path).replaceAll(it -> UUID.randomUUID().toString());
    if (upload) {
      return MockMvcRequestBuilders.multipart(HttpMethod.valueOf(method), filled);
    }
    var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), filled);
    return method.equals("GET") || method.equals("DELETE")
        ? request
        : request.contentType(MediaType.APPLICATION_JSON).content("{}");
  }
}
