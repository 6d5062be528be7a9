package dev.zayavka.benchmarks.load;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Persistent HTTP/1.1 connection, of a client or a server, on a blocking socket. It knows as much
 * of RFC 9112 as bots and their libraries use, because a general client would cost more than some
 * of the bots that are measured.
 */
final class HttpConnection implements Closeable {

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private String firstLine = "";
  private byte[] body = {};

  private HttpConnection(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream(), 8192);
    this.out = socket.getOutputStream();
  }

  static HttpConnection over(Socket socket) throws IOException {
    return new HttpConnection(socket);
  }

  /** Sends a request with all its headers. */
  void send(String head, byte[] content) throws IOException {
    write(head + "Content-Length: " + content.length + "\r\n\r\n", content);
  }

  /** Answers 200 with a JSON body. */
  void respond(byte[] json) throws IOException {
    send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n", json);
  }

  /** Reads a request or a response; false if the other side has closed the connection. */
  boolean readMessage() throws IOException {
    String line = line();
    if (line.isEmpty()) {
      return false;
    }
    firstLine = line;
    int length = 0;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = lower.contains("chunked");
      }
    }
    body = chunked ? chunks() : exactly(length);
    return true;
  }

  /** Path of the request that was read. */
  String path() {
    return firstLine.split(" ", 3)[1];
  }

  /** Status of the response that was read. */
  int status() {
    return Integer.parseInt(firstLine.split(" ", 3)[1]);
  }

  byte[] body() {
    return body;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void write(String head, byte[] content) throws IOException {
    byte[] start = head.getBytes(StandardCharsets.US_ASCII);
    byte[] whole = new byte[start.length + content.length];
    System.arraycopy(start, 0, whole, 0, start.length);
    System.arraycopy(content, 0, whole, start.length, content.length);
    out.write(whole);
    out.flush();
  }

  private byte[] chunks() throws IOException {
    var whole = new java.io.ByteArrayOutputStream();
    for (int size = size(line()); size > 0; size = size(line())) {
      whole.write(exactly(size));
      line();
    }
    line();
    return whole.toByteArray();
  }

  private static int size(String line) {
    int extension = line.indexOf(';');
    return Integer.parseInt(extension < 0 ? line : line.substring(0, extension), 16);
  }

  private byte[] exactly(int length) throws IOException {
    byte[] content = in.readNBytes(length);
    if (content.length < length) {
      throw new EOFException("a message was cut off");
    }
    return content;
  }

  /** A line without its end; empty at the end of the headers or of the stream. */
  private String line() throws IOException {
    StringBuilder line = new StringBuilder(80);
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }
}
