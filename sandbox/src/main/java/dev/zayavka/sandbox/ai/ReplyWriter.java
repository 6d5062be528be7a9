package dev.zayavka.sandbox.ai;

import dev.zayavka.sandbox.http.Connections;
import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Writes replies at their pace and cuts connections. */
final class ReplyWriter {
  private static final int NO_ANSWER = 0;
  private static final Duration LONGEST_HOLD = Duration.ofMinutes(10);

  private final CountDownLatch closed = new CountDownLatch(1);

  /** Ends all pauses. */
  void close() {
    closed.countDown();
  }

  /** Waits as long as a pace wants before the first byte. */
  void waits(AiPace pace) {
    pause(pace.delay());
    pace.gate().ifPresent(gate -> gate.pass(LONGEST_HOLD));
  }

  /** Writes a reply and returns its status; 0 if the caller did not get all of it. */
  int write(Context request, AiReply reply, AiPace pace) {
    return switch (reply.ending()) {
      case WHOLE ->
          pace.trickles() ? trickle(request, reply, pace.perByte()) : whole(request, reply);
      case CUT_BEFORE_HEADERS -> {
        Connections.drop(request);
        yield NO_ANSWER;
      }
      case CUT_AFTER_HEADERS -> half(request, reply);
    };
  }

  private static int whole(Context request, AiReply reply) {
    head(request, reply);
    request.result(reply.body());
    return reply.status();
  }

  private int trickle(Context request, AiReply reply, Duration perByte) {
    byte[] body = body(reply);
    try {
      ServletOutputStream out = open(request, reply, body.length);
      for (byte next : body) {
        pause(perByte);
        out.write(next);
        out.flush();
      }
      return reply.status();
    } catch (IOException gone) {
      return NO_ANSWER;
    }
  }

  private static int half(Context request, AiReply reply) {
    byte[] body = body(reply);
    try {
      ServletOutputStream out = open(request, reply, body.length);
      out.write(body, 0, body.length / 2);
      out.flush();
    } catch (IOException gone) {
      return NO_ANSWER;
    }
    Connections.drop(request);
    return NO_ANSWER;
  }

  /** Sends the headers past Javalin, which would gather and compress the body. */
  private static ServletOutputStream open(Context request, AiReply reply, int length)
      throws IOException {
    head(request, reply);
    HttpServletResponse response = request.res();
    response.setContentLength(length);
    response.flushBuffer();
    return response.getOutputStream();
  }

  private static void head(Context request, AiReply reply) {
    reply.headers().forEach(request::header);
    request.status(reply.status()).contentType(reply.contentType());
  }

  private static byte[] body(AiReply reply) {
    return reply.body().getBytes(StandardCharsets.UTF_8);
  }

  private void pause(Duration time) {
    try {
      var unused = closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
