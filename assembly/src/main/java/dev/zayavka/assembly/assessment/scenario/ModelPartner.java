package dev.zayavka.assembly.assessment.scenario;

import dev.zayavka.core.assessment.Rehearsal;
import dev.zayavka.ports.ai.AiCall;
import dev.zayavka.ports.ai.AiFault;
import dev.zayavka.ports.ai.AiModel;
import dev.zayavka.ports.ai.AiOutcome;
import dev.zayavka.ports.ai.AiValue;
import dev.zayavka.ports.ai.driven.AiClient;
import dev.zayavka.ports.assessment.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Partner and reviewer by models, with the prompts and checks of a training. */
final class ModelPartner implements TalkPartner {

  private static final String UNUSABLE = "the answer is empty, too long, or gives the method away";

  private final AiClient client;
  private final List<AiModel> partners;
  private final List<AiModel> reviewers;

  /**
   * A partner for one talk.
   *
   * @param partners in the order they are asked; at least one
   * @param reviewers the same for the review; may be empty
   */
  ModelPartner(AiClient client, List<AiModel> partners, List<AiModel> reviewers) {
    this.client = client;
    this.partners = List.copyOf(partners);
    this.reviewers = List.copyOf(reviewers);
  }

  @Override
  public String name() {
    return partners.getFirst().toString();
  }

  @Override
  public Answer answer(Talk talk) {
    List<String> causes = new ArrayList<>();
    return first(
            partners,
            model -> Rehearsal.askPartner(model, talk.scenario(), talk.turns()),
            answer -> Rehearsal.reply(answer, talk.scenario(), talk.turns()),
            causes)
        .<Answer>map(reply -> new Answer.Reply(reply.text(), reply.found()))
        .orElseGet(() -> new Answer.None(String.join("; ", causes)));
  }

  @Override
  public List<String> review(Talk talk) {
    List<String> causes = new ArrayList<>();
    return first(
            reviewers,
            model -> Rehearsal.askReviewer(model, talk.scenario(), talk.turns()),
            answer -> Rehearsal.review(answer, talk.scenario(), talk.turns()),
            causes)
        .map(ModelPartner::lines)
        .orElseGet(() -> List.of("(no review: " + String.join("; ", causes) + ")"));
  }

  /** The first answer that can be used. */
  private <T> Optional<T> first(
      List<AiModel> models,
      Function<AiModel, AiCall.Ask> call,
      Function<AiValue.Fields, Optional<T>> reader,
      List<String> causes) {
    for (AiModel model : models) {
      AiOutcome outcome = client.ask(call.apply(model)).outcome();
      Optional<T> read =
          outcome instanceof AiOutcome.Answered(AiValue.Fields answer)
              ? reader.apply(answer)
              : Optional.empty();
      if (read.isPresent()) {
        return read;
      }
      causes.add(model + ": " + cause(outcome));
    }
    return Optional.empty();
  }

  private static String cause(AiOutcome outcome) {
    return switch (outcome) {
      case AiOutcome.Answered answered -> UNUSABLE;
      case AiOutcome.Heard heard -> "a transcription";
      case AiOutcome.Unusable unusable -> told("unusable", unusable.fault());
      case AiOutcome.Cut cut -> told("cut off", cut.fault());
      case AiOutcome.Refused refused -> told("refused", refused.fault());
      case AiOutcome.Malformed malformed -> told("not in the form asked for", malformed.fault());
      case AiOutcome.Wait wait -> told("wait " + wait.pause().toSeconds() + " s", wait.fault());
      case AiOutcome.Exhausted exhausted -> told("the quota is used up", exhausted.fault());
      case AiOutcome.Misconfigured wrong -> told("key or model are refused", wrong.fault());
      case AiOutcome.Unreachable unreachable -> told("not reached", unreachable.fault());
    };
  }

  private static String told(String what, AiFault fault) {
    return what + " (" + fault + ")";
  }

  private static List<String> lines(Review.ByAi review) {
    List<String> lines = new ArrayList<>(List.of(review.summary()));
    for (Review.Strength strength : review.strengths()) {
      lines.add("+ " + strength.text());
      if (!strength.quote().isEmpty()) {
        lines.add("  «" + strength.quote() + "»");
      }
    }
    for (Review.Growth growth : review.growth()) {
      lines.add("- " + growth.text());
      lines.add("  " + growth.instead());
    }
    return lines;
  }
}
