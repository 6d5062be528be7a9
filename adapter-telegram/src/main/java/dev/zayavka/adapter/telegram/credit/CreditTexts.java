package dev.zayavka.adapter.telegram.credit;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.text.Arg;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.credit.Application.Car;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Absent;
import dev.zayavka.ports.credit.CreditState.Assigned;
import dev.zayavka.ports.credit.CreditState.AwaitingCallback;
import dev.zayavka.ports.credit.CreditState.CallbackFailed;
import dev.zayavka.ports.credit.CreditState.Decided;
import dev.zayavka.ports.credit.CreditState.Delivered;
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.CreditState.InProgress;
import dev.zayavka.ports.credit.CreditState.Published;
import dev.zayavka.ports.credit.CreditState.Received;
import dev.zayavka.ports.credit.CreditState.Resolved;
import dev.zayavka.ports.credit.CreditState.Unpublished;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.shared.Person;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts about a request: state, car, price; values are truncated. */
final class CreditTexts {

  private static final int NAME = 40;
  private static final int CLIENT = 200;
  private static final int CAR_PART = 100;
  private static final int CURRENCY = 12;
  private static final String MISSING = "—";

  private final Texts texts;

  CreditTexts(Texts texts) {
    this.texts = texts;
  }

  static String number(OnefId request) {
    return Long.toString(request.value());
  }

  static String number(Existing request) {
    return number(request.dossier().application().onefId());
  }

  static String name(Person person) {
    return Truncate.line(person.name(), NAME);
  }

  /** State of the request, in one sentence with its number, for an alert. */
  String sentence(OnefId request, CreditState state) {
    Arg number = gap("number", number(request));
    return switch (state) {
      case Absent absent -> texts.plain("state.absent", number);
      case Received received -> texts.plain("state.received", number);
      case Unpublished unpublished -> texts.plain("state.unpublished", number);
      case Published published -> texts.plain("state.published", number);
      case Assigned assigned ->
          texts.plain("state.assigned", number, gap("name", name(assigned.holder())));
      case InProgress working ->
          texts.plain("state.in_progress", number, gap("name", name(working.holder())));
      case Resolved resolved ->
          texts.plain(
              switch (resolved.resolution().verdict()) {
                case APPROVED -> "state.approved";
                case REJECTED -> "state.rejected";
              },
              number,
              gap("name", name(resolved.resolution().by())));
    };
  }

  /** State of the request, with a coloured mark, for a card. */
  Html line(Existing state) {
    return switch (state) {
      case Received received -> texts.html("line.received");
      case Unpublished unpublished -> texts.html("line.unpublished");
      case Published published -> waiting();
      case Assigned assigned -> texts.html("line.assigned", gap("name", name(assigned.holder())));
      case InProgress working ->
          texts.html("line.in_progress", gap("name", name(working.holder())));
      case Resolved resolved ->
          texts.html(
              switch (resolved.resolution().verdict()) {
                case APPROVED -> "line.approved";
                case REJECTED -> "line.rejected";
              },
              gap("name", name(resolved.resolution().by())));
    };
  }

  Html waiting() {
    return texts.html("line.waiting");
  }

  /** State of the decision in 1F. */
  Html onef(Resolved state) {
    return switch (state) {
      case Decided decided -> texts.html("onef.awaiting");
      case AwaitingCallback awaiting -> texts.html("onef.awaiting");
      case CallbackFailed failed -> texts.html("onef.failed");
      case Delivered delivered -> texts.html("onef.delivered");
    };
  }

  String verdict(Verdict verdict) {
    return switch (verdict) {
      case APPROVED -> texts.plain("verdict.APPROVED");
      case REJECTED -> texts.plain("verdict.REJECTED");
    };
  }

  String status(CreditStatus status) {
    return texts.plain("status." + status.name());
  }

  String client(Existing request) {
    return value(request.dossier().application().client().fullName(), CLIENT);
  }

  /** Brand, model, year, engine, colour: those we know. */
  String car(Existing request) {
    Car car = request.dossier().application().car();
    String name =
        Stream.of(car.brand(), car.model())
            .flatMap(Optional::stream)
            .map(part -> Truncate.line(part, CAR_PART))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    String all =
        Stream.of(Optional.of(name), car.year().map(Object::toString), car.motor(), car.color())
            .flatMap(Optional::stream)
            .map(part -> Truncate.line(part, 2 * CAR_PART + 1))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? MISSING : all;
  }

  String price(Existing request) {
    Car car = request.dossier().application().car();
    String currency = car.currency().map(code -> " " + Truncate.line(code, CURRENCY)).orElse("");
    return car.price().map(price -> texts.amount(price) + currency).orElse(MISSING);
  }

  static String value(Optional<String> value, int max) {
    return value
        .map(text -> Truncate.line(text, max))
        .filter(text -> !text.isEmpty())
        .orElse(MISSING);
  }

  /** A span of time, in the largest unit that fits. */
  String span(Duration span) {
    if (span.toMinutes() < 1) {
      return texts.plain("span.moments");
    }
    if (span.toHours() < 1) {
      return texts.plain("span.minutes", gap("count", span.toMinutes()));
    }
    if (span.toDays() < 2) {
      return texts.plain("span.hours", gap("count", span.toHours()));
    }
    return texts.plain("span.days", gap("count", span.toDays()));
  }
}
