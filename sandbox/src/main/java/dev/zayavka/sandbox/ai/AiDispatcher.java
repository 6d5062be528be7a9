package dev.zayavka.sandbox.ai;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Takes calls: records each, checks it, and answers by script or by improvisation. */
final class AiDispatcher {
  private final AtomicLong numbers = new AtomicLong();
  private final CallLog log;
  private final ScriptQueue scripts;
  private final Improviser improviser;
  private final ReplyWriter writer;
  private final Consumer<AiCall> listener;

  AiDispatcher(
      CallLog log,
      ScriptQueue scripts,
      Improviser improviser,
      ReplyWriter writer,
      Consumer<AiCall> listener) {
    this.log = log;
    this.scripts = scripts;
    this.improviser = improviser;
    this.writer = writer;
    this.listener = listener;
  }

  void handle(Context request, Endpoint endpoint) {
    Incoming incoming = IncomingReader.read(request, numbers.incrementAndGet());
    String model = endpoint.model(incoming);
    AiQuestion question;
    try {
      question = endpoint.read(incoming);
    } catch (AiRefusal refusal) {
      AiCall call = arrived(incoming.call(endpoint.provider(), AiKind.OTHER, model));
      write(request, call, identified(refusal.reply(), endpoint.provider(), call));
      return;
    }
    AiCall call = arrived(incoming.call(endpoint.provider(), question.kind(), model));
    AiScript script = scripts.take(question);
    writer.waits(script.pace());
    AiReply reply = identified(reply(script, endpoint.format(), question), call.provider(), call);
    finish(call, writer.write(request, reply, script.pace()));
  }

  /** Refuses a path that the provider does not have. */
  void refuse(Context request, AiProvider provider, ErrorFormat errors) {
    Incoming incoming = IncomingReader.read(request, numbers.incrementAndGet());
    AiCall call = arrived(incoming.call(provider, AiKind.OTHER, ""));
    write(request, call, errors.notFound(incoming.method(), incoming.path()));
  }

  private AiReply reply(AiScript script, WireFormat format, AiQuestion question) {
    return switch (script.effect()) {
      case AiEffect.Improvise ignored -> format.finished(question, improviser.answer(question));
      case AiEffect.Say say -> format.finished(question, said(question, say.text()));
      case AiEffect.Fail fail ->
          FaultReplies.reply(
              fail.fault(), format, question, improviser.answer(question), fail.retryAfter());
      case AiEffect.Raw raw ->
          new AiReply(raw.status(), Map.of(), raw.contentType(), raw.body(), AiReply.Ending.WHOLE);
    };
  }

  private static String said(AiQuestion question, String text) {
    return question.kind() == AiKind.VOICE ? Improviser.heard(question, text) : text;
  }

  private static AiReply identified(AiReply reply, AiProvider provider, AiCall call) {
    return switch (provider) {
      case OPENAI -> reply.header("x-request-id", "req_" + call.number());
      case GEMINI -> reply;
    };
  }

  private AiCall arrived(AiCall call) {
    log.arrived(call);
    return call;
  }

  private void write(Context request, AiCall call, AiReply reply) {
    finish(call, writer.write(request, reply, AiPace.AT_ONCE));
  }

  private void finish(AiCall call, int status) {
    AiCall done = call.finished(status, Duration.between(call.at(), Instant.now()));
    log.finished(done);
    listener.accept(done);
  }
}
