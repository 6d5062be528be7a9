package dev.zayavka.testkit.memory.assessment;

import dev.zayavka.ports.ai.AiModel;
import dev.zayavka.ports.assessment.AiCallRecord;
import dev.zayavka.ports.assessment.driven.AiCalls;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.testkit.memory.DeskDraft;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Calls of models. */
record InMemoryAiCalls(DeskDraft<AssessmentTables> draft) implements AiCalls {

  private static final Set<String> FAULTS = Set.of("Exhausted", "Misconfigured");

  @Override
  public void add(AiCallRecord call) {
    draft.tables().calls.add(call);
  }

  @Override
  public Usage usage(PersonId person, Instant hour, Instant day, Instant faulty) {
    return new Usage(
        since(hour)
            .filter(call -> call.person().equals(person))
            .map(AiCallRecord::at)
            .sorted()
            .toList(),
        since(day)
            .filter(call -> call.person().equals(person))
            .mapToLong(InMemoryAiCalls::tokens)
            .sum(),
        tokens(day),
        faulty(faulty));
  }

  @Override
  public long tokens(Instant since) {
    return since(since).mapToLong(InMemoryAiCalls::tokens).sum();
  }

  @Override
  public Map<AiModel, Instant> faulty(Instant since) {
    Map<AiModel, AiCallRecord> last = new HashMap<>();
    since(since)
        .forEach(
            call ->
                last.merge(
                    call.model(),
                    call,
                    (one, other) -> other.at().isBefore(one.at()) ? one : other));
    Map<AiModel, Instant> faulty = new HashMap<>();
    last.forEach(
        (model, call) -> {
          if (FAULTS.contains(call.outcome())) {
            faulty.put(model, call.at());
          }
        });
    return faulty;
  }

  private Stream<AiCallRecord> since(Instant then) {
    return draft.tables().calls.stream().filter(call -> !call.at().isBefore(then));
  }

  private static long tokens(AiCallRecord call) {
    return call.tokensIn() + call.tokensOut();
  }
}
