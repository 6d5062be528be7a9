package dev.zayavka.runner.webhook;

import dev.zayavka.sandbox.http.LoopbackServer;
import dev.zayavka.sandbox.sync.Patience;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A load balancer as most are: one backend after the other has its turn, one that refuses the
 * connection is passed over, and a request that broke off on its way is answered 502.
 */
final class RoundRobin implements AutoCloseable {

  private static final List<String> HEADERS =
      List.of("Content-Type", "Authorization", "X-Telegram-Bot-Api-Secret-Token");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<URI> backends = new CopyOnWriteArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final LoopbackServer server =
      LoopbackServer.start(0, routes -> routes.post("/<path>", this::forward));

  /** Lets a backend have its turns, whether it listens yet or not. */
  void add(URI backend) {
    backends.add(backend);
  }

  URI url() {
    return server.url();
  }

  @Override
  public void close() {
    server.close();
    http.shutdownNow();
  }

  private void forward(Context request) {
    int first = turn.getAndIncrement();
    for (int i = 0; i < backends.size(); i++) {
      URI backend = backends.get((first + i) % backends.size());
      try {
        HttpResponse<byte[]> answer =
            http.send(copy(request, backend), HttpResponse.BodyHandlers.ofByteArray());
        answer.headers().firstValue("Content-Type").ifPresent(request::contentType);
        request.status(answer.statusCode()).result(answer.body());
        return;
      } catch (ConnectException away) {
        continue;
      } catch (IOException broken) {
        break;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    request.status(502);
  }

  private static HttpRequest copy(Context request, URI backend) {
    HttpRequest.Builder copy =
        HttpRequest.newBuilder(backend.resolve(request.path()))
            .timeout(Patience.LIMIT)
            .POST(HttpRequest.BodyPublishers.ofByteArray(request.bodyAsBytes()));
    for (String name : HEADERS) {
      String value = request.header(name);
      if (value != null) {
        copy.header(name, value);
      }
    }
    return copy.build();
  }
}
