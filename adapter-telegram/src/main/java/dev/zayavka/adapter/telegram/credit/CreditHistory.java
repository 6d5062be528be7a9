package dev.zayavka.adapter.telegram.credit;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.text.HistoryRows;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.credit.RequestHistoryEntry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A request's history, a line a row, oldest first; the newest rows are those that are kept. */
final class CreditHistory {

  private static final int DETAIL = 160;

  private final Texts texts;
  private final CreditTexts words;

  CreditHistory(Texts texts, CreditTexts words) {
    this.texts = texts;
    this.words = words;
  }

  void append(LineBuilder lines, List<RequestHistoryEntry> entries) {
    lines.add(texts.html("history.title"));
    List<Html> rows = entries.stream().map(this::row).toList();
    HistoryRows.append(texts, lines, rows, HistoryRows.firstThatFits(rows, lines));
  }

  private Html row(RequestHistoryEntry entry) {
    String rest =
        Stream.of(entry.actor().map(CreditTexts::name), details(entry))
            .flatMap(Optional::stream)
            .map(part -> " · " + part)
            .collect(Collectors.joining());
    return texts.html(
        "history.row",
        gap("when", texts.moment(entry.at())),
        gap("what", texts.plain("action." + entry.action().name())),
        gap("rest", rest));
  }

  /** Details of an action: decision, attempt, answer of 1F, comment. */
  private Optional<String> details(RequestHistoryEntry entry) {
    String text =
        Stream.of(
                verdict(entry),
                detail(entry, "attempt")
                    .map(attempt -> texts.plain("history.attempt", gap("attempt", attempt))),
                detail(entry, "answer"),
                detail(entry, "comment"))
            .flatMap(Optional::stream)
            .map(part -> Truncate.line(part, DETAIL))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private Optional<String> verdict(RequestHistoryEntry entry) {
    return detail(entry, "decision")
        .flatMap(
            name ->
                Stream.of(dev.zayavka.ports.credit.Verdict.values())
                    .filter(verdict -> verdict.name().equals(name))
                    .findFirst())
        .map(words::verdict);
  }

  private static Optional<String> detail(RequestHistoryEntry entry, String name) {
    return Optional.ofNullable(entry.details().get(name));
  }
}
