package cn.sanzi.platform.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The application as it is handed over, started by the script in demo mode, seen from a browser.
 */
public final class PackagedServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final URI base;
  private final double startSeconds;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

  private PackagedServer(Process process, URI base) throws Exception {
    this.process = process;
    this.base = base;
    long begun = System.nanoTime();
    awaitFirstPage(begun + PATIENCE.toNanos());
    startSeconds = (System.nanoTime() - begun) / 1e9;
    // Pages are served while the demonstration's accounts are still being made.
    while (!get("/actuator/health/readiness").contains("UP")) {
      Thread.sleep(100);
    }
  }

  /** As {@code ./sanzi demo} starts it. */
  public static PackagedServer byScript(Path data) throws Exception {
    return start(data, Map.of(), "./sanzi", "demo");
  }

  /** As {@code ./sanzi demo} starts it on a database of somebody else's, named by settings. */
  public static PackagedServer byScript(Path data, Map<String, String> database) throws Exception {
    return start(data, database, "./sanzi", "demo");
  }

  /** The packaged jar alone, on the Java of the test. */
  public static PackagedServer byJar(Path data) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    try (var jars = Files.newDirectoryStream(Path.of("target"), "sanzi-*.jar")) {
      return start(data, Map.of(), java, "-Xmx512m", "-jar", jars.iterator().next().toString());
    }
  }

  private static PackagedServer start(Path data, Map<String, String> settings, String... command)
      throws Exception {
    int port = freePort();
    var builder = new ProcessBuilder(command);
    builder
        .environment()
        .putAll(
            Map.of(
                "SANZI_DATA",
                data.toAbsolutePath().toString(),
                "SANZI_PORT",
                Integer.toString(port),
                "SANZI_DEMO",
                "true",
                "SANZI_DB_URL",
                ""));
    builder.environment().putAll(settings);
    builder.redirectErrorStream(true).redirectOutput(data.resolve("server.log").toFile());
    return new PackagedServer(builder.start(), URI.create("http://127.0.0.1:" + port));
  }

  /** From the start of the process to the first page. */
  public double startSeconds() {
    return startSeconds;
  }

  /** Another browser before the same server. */
  public PackagedServer another() {
    return new PackagedServer(this);
  }

  private PackagedServer(PackagedServer first) {
    this.process = first.process;
    this.base = first.base;
    this.startSeconds = first.startSeconds;
  }

  /** With the password of the demonstration. */
  public void signIn(String login) throws IOException, InterruptedException {
    String password = field(get("/api/demo/accounts"), "password");
    signIn(login, password);
  }

  public void signIn(String login, String password) throws IOException, InterruptedException {
    get("/api/session");
    HttpResponse<String> answer =
        send("/api/session", "{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}");
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("sign-in: " + answer.statusCode() + " " + answer.body());
    }
  }

  public String whoAmI() throws IOException, InterruptedException {
    return get("/api/session");
  }

  public double residentMegabytes() throws IOException {
    for (String line :
        Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
      }
    }
    throw new IllegalStateException("no VmRSS");
  }

  /** As a power cut does. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to stop, as a service manager does, and waits. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public String get(String path) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(base.resolve(path)).build(), BodyHandlers.ofString())
        .body();
  }

  /** As it comes: for what is too large to hold. */
  public HttpResponse<InputStream> open(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(base.resolve(path)).build(), BodyHandlers.ofInputStream());
  }

  public HttpResponse<String> send(String path, String json)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", token())
            .POST(BodyPublishers.ofString(json))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  /** Uploads a file as a page does, under the field's name. */
  public HttpResponse<String> upload(String path, String field, Path file)
      throws IOException, InterruptedException {
    String boundary = "----sanzi" + System.nanoTime();
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
            .formatted(boundary, field, file.getFileName());
    var request =
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .header("X-XSRF-TOKEN", token())
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString(head),
                    BodyPublishers.ofFile(file),
                    BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  /** Where it listens. */
  public int port() {
    return base.getPort();
  }

  /** The browser's cookies as a header holds them: for a client of one's own. */
  public String cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private String token() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  public static String field(String json, String name) {
    var found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
    if (!found.find()) {
      throw new IllegalStateException("no " + name + " in " + json);
    }
    return found.group(1);
  }

  private void awaitFirstPage(long end) throws Exception {
    while (System.nanoTime() < end) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the server ended by itself: " + process.exitValue());
      }
      try {
        if (get("/").contains("<html")) {
          return;
        }
      } catch (IOException notYet) {
        Thread.sleep(20);
      }
    }
    throw new IllegalStateException("no first page");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
