package dev.zayavka.core.support;

import dev.zayavka.core.shared.EditDistance;
import dev.zayavka.ports.support.TicketFilter;
import dev.zayavka.ports.support.TicketStatus;
import dev.zayavka.ports.support.TicketSummary;
import dev.zayavka.ports.support.driven.SupportReports;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Search for tickets by a client's name with one wrong letter in a long word of it. */
final class MistypedClient {

  /** Limit of open and of closed tickets whose clients are compared, the newest. */
  private static final int MOST_LIKE = 2000;

  /** Shorter words are too much like others. */
  private static final int SHORTEST_MISTYPED = 5;

  private static final TicketFilter CLOSED =
      new TicketFilter(Optional.of(TicketStatus.CLOSED), Optional.empty());

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final List<String> words;

  MistypedClient(String words) {
    this.words = tokens(words);
  }

  /** The tickets of the clients who may be meant, the newest first. */
  List<TicketSummary> tickets(SupportReports reports, int limit) {
    return words.stream().noneMatch(MistypedClient::isMistypable)
        ? List.of()
        : Stream.of(TicketFilter.OPEN, CLOSED)
            .flatMap(filter -> reports.page(filter, 1, MOST_LIKE).items().stream())
            .filter(ticket -> isMeant(ticket.client()))
            .sorted(
                Comparator.comparingLong((TicketSummary ticket) -> ticket.id().value()).reversed())
            .limit(limit)
            .toList();
  }

  private boolean isMeant(String name) {
    List<String> tokens = tokens(name);
    return words.stream()
        .allMatch(word -> tokens.stream().anyMatch(token -> isAlmost(word, token)));
  }

  private static boolean isAlmost(String word, String token) {
    return token.contains(word) || (isMistypable(word) && EditDistance.isWithin(1, word, token));
  }

  private static boolean isMistypable(String word) {
    return word.length() >= SHORTEST_MISTYPED && word.codePoints().noneMatch(Character::isDigit);
  }

  private static List<String> tokens(String text) {
    return BETWEEN
        .splitAsStream(text.toLowerCase(Locale.ROOT).replace('ё', 'е'))
        .filter(token -> !token.isEmpty())
        .toList();
  }
}
