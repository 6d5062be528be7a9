package dev.zayavka.adapter.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.ports.shared.driven.SentFiles;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;

/** Files people sent to the bot: their path by getFile, then their content (Bot API, "File"). */
public final class TelegramFiles implements SentFiles {

  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;

  /** Refusal of a file beyond the 20 MB that bots may download. */
  private static final String TOO_BIG = "file is too big";

  private final BotApi api;

  public TelegramFiles(BotApi api) {
    this.api = api;
  }

  @Override
  public Fetched fetch(String fileId, int most) {
    return switch (api.call("getFile", Map.of("file_id", fileId))) {
      case ApiResult.Ok ok -> follow(ok.result(), most);
      case ApiResult.Refused refused -> refusal(refused);
      case ApiResult.Unclear unclear -> new Fetched.NotNow(unclear.cause());
    };
  }

  private Fetched follow(JsonNode file, int most) {
    if (file.path("file_size").asLong(0) > most) {
      return new Fetched.TooLarge();
    }
    String path = file.path("file_path").asText("");
    return path.isEmpty() ? new Fetched.Gone("getFile gave no path") : download(path, most);
  }

  private Fetched download(String path, int most) {
    try (Response response = api.file(path).execute()) {
      if (response.isSuccessful()) {
        return read(response.body().source(), most);
      }
      String cause = "HTTP " + response.code() + " for a file";
      return response.code() == NOT_FOUND ? new Fetched.Gone(cause) : new Fetched.NotNow(cause);
    } catch (IOException broken) {
      return new Fetched.NotNow(api.cause(broken));
    }
  }

  /** Reads no more than it must to know that there is too much. */
  private static Fetched read(BufferedSource content, int most) throws IOException {
    Buffer read = new Buffer();
    long left = most + 1L;
    while (left > 0) {
      long count = content.read(read, left);
      if (count < 0) {
        return new Fetched.Content(read.readByteArray());
      }
      left -= count;
    }
    return new Fetched.TooLarge();
  }

  /** A wrong token says nothing about the file: with the right one it may well come. */
  private static Fetched refusal(ApiResult.Refused refused) {
    String cause = refused.code() + " " + refused.description();
    if (refused.isThrottling()) {
      return new Fetched.Wait(refused.retryAfter().orElse(PAUSE));
    }
    if (refused.code() == UNAUTHORIZED || refused.code() == NOT_FOUND) {
      return new Fetched.NotNow(cause);
    }
    return refused.description().toLowerCase(Locale.ROOT).contains(TOO_BIG)
        ? new Fetched.TooLarge()
        : new Fetched.Gone(cause);
  }
}
