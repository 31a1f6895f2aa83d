package cn.sanzi.bench;

import cn.sanzi.platform.testing.PackagedServer;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that asks and reads, with the cookies of somebody signed in, and takes hardly any
 * time of the cores that it shares with the server.
 */
final class LeanReader implements AutoCloseable {

  private final int port;
  private final String cookies;
  private Socket socket;
  private InputStream in;

  LeanReader(PackagedServer browser) throws IOException {
    this.port = browser.port();
    this.cookies = browser.cookies();
    this.socket = connect();
    this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
  }

  private Socket connect() throws IOException {
    var connected = new Socket(InetAddress.getLoopbackAddress(), port);
    connected.setTcpNoDelay(true);
    return connected;
  }

  /** The body of an answer; a refusal is told as an exception. */
  String get(String path) throws IOException {
    String request =
        "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nCookie: %s\r\n\r\n"
            .formatted(path, port, cookies);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    String status = line();
    int length = -1;
    boolean last = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      }
      last |= lower.equals("connection: close");
    }
    String body = new String(length < 0 ? chunks() : in.readNBytes(length), StandardCharsets.UTF_8);
    if (last) {
      close();
      socket = connect();
      in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }
    if (!status.contains(" 200")) {
      throw new IOException(status + " " + path + " " + body);
    }
    return body;
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    while (true) {
      int size = Integer.parseInt(line().strip(), 16);
      body.write(in.readNBytes(size));
      line();
      if (size == 0) {
        return body.toByteArray();
      }
    }
  }

  private String line() throws IOException {
    var line = new StringBuilder(60);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
