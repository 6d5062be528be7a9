package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.adapter.telegram.api.ApiResult;
import dev.zayavka.ports.shared.ChatId;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Fallback from a call to plainer ones: the next is made only if the one before was refused for
 * what it holds. If all are refused, the first refusal is the result.
 */
final class Fallback {

  private final ChatId chat;
  private @Nullable ApiResult first;
  private @Nullable ApiResult last;

  private Fallback(ChatId chat) {
    this.chat = chat;
  }

  static Fallback of(ChatId chat) {
    return new Fallback(chat);
  }

  /** Makes this call if none before was accepted. */
  Fallback then(Supplier<ApiResult> call) {
    if (last == null || DeliveryOutcomes.isAboutContent(last, chat)) {
      last = call.get();
      first = first == null ? last : first;
    }
    return this;
  }

  /** Makes this call if it has something to send. */
  <T> Fallback then(Optional<T> part, Function<T, ApiResult> call) {
    return part.isEmpty() ? this : then(() -> call.apply(part.get()));
  }

  /** Makes this call, which needs the source, unless the source is known to be gone. */
  <T> Fallback thenFromSource(Optional<T> part, Function<T, ApiResult> call) {
    return last != null && DeliveryOutcomes.isSourceGone(last) ? this : then(part, call);
  }

  ApiResult result() {
    if (first == null || last == null) {
      throw new IllegalStateException("no call was made");
    }
    return DeliveryOutcomes.isAboutContent(last, chat) ? first : last;
  }
}
