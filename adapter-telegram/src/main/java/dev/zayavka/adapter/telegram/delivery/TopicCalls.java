package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.adapter.telegram.api.ApiResult;
import dev.zayavka.adapter.telegram.delivery.Rendering.OpenTopic;
import dev.zayavka.adapter.telegram.delivery.Rendering.Place;
import dev.zayavka.adapter.telegram.delivery.Rendering.Retitle;
import dev.zayavka.adapter.telegram.delivery.Rendering.SetOpen;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import java.util.Map;
import java.util.function.Supplier;

/** Calls about topics of forums. */
final class TopicCalls {

  private final PacedApi api;
  private final Redraws redraws;
  private final TopicDigests digests;

  TopicCalls(PacedApi api, Redraws redraws, TopicDigests digests) {
    this.api = api;
    this.redraws = redraws;
    this.digests = digests;
  }

  /** Sends into a place; a closed topic is reopened for it. */
  ApiResult into(Place place, String method, Supplier<Map<String, Object>> parameters) {
    ApiResult result = api.call(place.chat(), method, parameters.get());
    if (!DeliveryOutcomes.isTopicClosed(result) || place.thread().isEmpty()) {
      return result;
    }
    digests.forgetOpenness(place);
    ApiResult opened = api.call(place.chat(), "reopenForumTopic", CallParameters.into(place));
    return opened instanceof ApiResult.Ok || DeliveryOutcomes.isUnchanged(opened)
        ? api.call(place.chat(), method, parameters.get())
        : opened;
  }

  Delivery open(OpenTopic open) {
    Map<String, Object> parameters = CallParameters.none();
    parameters.put("name", open.title());
    Delivery outcome =
        DeliveryOutcomes.toOpening(
            api.call(open.forum(), "createForumTopic", parameters),
            open.forum(),
            topic -> new Receipt.OpenedTopic(topic.path("message_thread_id").asLong()));
    return Redraws.opened(outcome, open.forum(), open.title());
  }

  Delivery retitle(Claim claim, Retitle retitle) {
    Map<String, Object> parameters = CallParameters.into(retitle.topic());
    parameters.put("name", retitle.title());
    return redraws.retitle(
        claim,
        retitle.topic(),
        retitle.title(),
        () -> done(retitle.topic(), "editForumTopic", parameters));
  }

  Delivery set(Claim claim, SetOpen set) {
    String method = set.open() ? "reopenForumTopic" : "closeForumTopic";
    return redraws.set(
        claim, set, () -> done(set.topic(), method, CallParameters.into(set.topic())));
  }

  private Delivery done(Place topic, String method, Map<String, Object> parameters) {
    return DeliveryOutcomes.toTopicCall(
        api.call(topic.chat(), method, parameters), topic.chat(), ok -> new Receipt.None());
  }
}
