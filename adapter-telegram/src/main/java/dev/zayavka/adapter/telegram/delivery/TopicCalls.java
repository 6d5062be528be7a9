package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.adapter.telegram.api.ApiResult;
import dev.zayavka.adapter.telegram.delivery.Rendering.OpenTopic;
import dev.zayavka.adapter.telegram.delivery.Rendering.Place;
import dev.zayavka.adapter.telegram.delivery.Rendering.Retitle;
import dev.zayavka.adapter.telegram.delivery.Rendering.SetOpen;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import java.util.Map;
import java.util.function.Supplier;

/** Calls about topics of forums. */
final class TopicCalls {

  private final PacedApi api;

  TopicCalls(PacedApi api) {
    this.api = api;
  }

  /** Sends into a place; a closed topic is reopened for it. */
  ApiResult into(Place place, String method, Supplier<Map<String, Object>> parameters) {
    ApiResult result = api.call(place.chat(), method, parameters.get());
    if (!DeliveryOutcomes.isTopicClosed(result) || place.thread().isEmpty()) {
      return result;
    }
    ApiResult opened = api.call(place.chat(), "reopenForumTopic", CallParameters.into(place));
    return opened instanceof ApiResult.Ok || DeliveryOutcomes.isUnchanged(opened)
        ? api.call(place.chat(), method, parameters.get())
        : opened;
  }

  Delivery open(OpenTopic open) {
    Map<String, Object> parameters = CallParameters.none();
    parameters.put("name", open.title());
    return DeliveryOutcomes.toTopicCall(
        api.call(open.forum(), "createForumTopic", parameters),
        open.forum(),
        topic -> new Receipt.OpenedTopic(topic.path("message_thread_id").asLong()));
  }

  Delivery retitle(Retitle retitle) {
    Map<String, Object> parameters = CallParameters.into(retitle.topic());
    parameters.put("name", retitle.title());
    return done(retitle.topic(), "editForumTopic", parameters);
  }

  Delivery set(SetOpen set) {
    return done(
        set.topic(),
        set.open() ? "reopenForumTopic" : "closeForumTopic",
        CallParameters.into(set.topic()));
  }

  private Delivery done(Place topic, String method, Map<String, Object> parameters) {
    return DeliveryOutcomes.toTopicCall(
        api.call(topic.chat(), method, parameters), topic.chat(), ok -> new Receipt.None());
  }
}
