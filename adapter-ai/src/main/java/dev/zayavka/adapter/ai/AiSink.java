package dev.zayavka.adapter.ai;

import dev.zayavka.ports.ai.AiCall;
import dev.zayavka.ports.ai.AiChannel;
import dev.zayavka.ports.ai.AiFault;
import dev.zayavka.ports.ai.AiOutcome;
import dev.zayavka.ports.ai.AiReceipt;
import dev.zayavka.ports.ai.driven.AiClient;
import dev.zayavka.ports.ai.driving.PrepareAiCalls;
import dev.zayavka.ports.ai.driving.PrepareAiCalls.Prepared;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.ports.shared.driven.SentFiles;
import dev.zayavka.ports.shared.driven.SentFiles.Fetched;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sink of calls to language models: one call per attempt. Its outcome is the receipt of a delivery
 * that arrived, whatever it is, so that the desk decides on repeats and on the next model.
 */
final class AiSink implements Sink {

  private static final Logger log = LoggerFactory.getLogger(AiSink.class);

  /** The largest file a bot can fetch (Bot API, getFile). */
  private static final int MOST_BYTES = 20 * 1024 * 1024;

  private final PrepareAiCalls prepare;
  private final AiClient client;
  private final SentFiles files;
  private final InstantSource clock;

  AiSink(PrepareAiCalls prepare, AiClient client, SentFiles files, InstantSource clock) {
    this.prepare = prepare;
    this.client = client;
    this.files = files;
    this.clock = clock;
  }

  @Override
  public Channel channel() {
    return AiChannel.AI;
  }

  @Override
  public Delivery deliver(Claim claim) {
    return switch (prepare.prepare(claim.effect(), clock.instant())) {
      case Prepared.Ready(AiCall call) -> make(claim, call);
      case Prepared.NotYet(Instant until) -> new Delivery.NotYet(until);
      case Prepared.Obsolete obsolete -> new Delivery.Obsolete(Delivery.Why.OVERTAKEN);
    };
  }

  private Delivery make(Claim claim, AiCall call) {
    return switch (call) {
      case AiCall.Ask ask -> delivered(claim, client.ask(ask));
      case AiCall.Transcribe transcribe -> transcribe(claim, transcribe);
    };
  }

  /** A pause of the messenger holds this file back, and not the model. */
  private Delivery transcribe(Claim claim, AiCall.Transcribe call) {
    return switch (files.fetch(call.voice().fileId(), MOST_BYTES)) {
      case Fetched.Content content -> delivered(claim, client.transcribe(call, content.bytes()));
      case Fetched.TooLarge large -> delivered(claim, unusable(call, "too_large"));
      case Fetched.Gone gone -> delivered(claim, unusable(call, "gone"));
      case Fetched.Wait wait -> new Delivery.NotYet(clock.instant().plus(wait.pause()));
      case Fetched.NotNow later -> new Delivery.TryLater(later.cause());
    };
  }

  private static AiReceipt unusable(AiCall call, String code) {
    return new AiReceipt(
        call.model(),
        new AiOutcome.Unusable(new AiFault(0, code)),
        Optional.empty(),
        Duration.ZERO);
  }

  private static Delivery delivered(Claim claim, AiReceipt receipt) {
    log.info(
        "call {} to {} took {} ms: {}",
        claim.outboxId(),
        receipt.model(),
        receipt.took().toMillis(),
        receipt.outcome());
    return new Delivery.Delivered(receipt);
  }
}
