package dev.zayavka.assembly.settings;

import dev.zayavka.core.shared.EditDistance;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Variables that no desk reads although they look like ours: a name in the {@code .env} file, a
 * name that is almost one of ours, or one that begins like those of a desk.
 */
final class UnknownVariables {

  private static final String FILE = "_FILE";

  /** A name this short has neighbours by chance. */
  private static final int SHORTEST = 7;

  /** Beginnings that are used by nothing else. */
  private static final Pattern OURS =
      Pattern.compile(
          "(ONEF|SHEETS_CLIENTS|TECH_GROUPS?|CREDIT|SUPPORT|OUTBOX|DEVICES?|ASSESSMENT|BACKEND|GSHEETS)_\\w+");

  /** Settings of the older bots that nothing reads any more, and what replaces them. */
  private static final Map<String, String> RETIRED =
      Map.of(
          "APSCHEDULER_TIMEZONE", "TIME_ZONE",
          "WEBHOOK_ENABLED", "runner-webhook.jar in place of runner-polling.jar",
          "WEBHOOK_HOST", "WEBHOOK_URL",
          "WEBHOOK_PATH", "WEBHOOK_SECRET",
          "WEBHOOK_PORT", "HTTP_PORT",
          "GSHEETS_SPREADSHEET_NAME", "GSHEETS_SPREADSHEET_ID",
          "GSHEETS_ALLOW_CREATE", "a spreadsheet you make, GSHEETS_SPREADSHEET_ID",
          "GSHEETS_SHARE_WITH", "sharing the spreadsheet with the service account");

  /** Kubernetes gives every pod such variables for each service. */
  private static final Pattern OF_SERVICES =
      Pattern.compile("\\w+_(SERVICE_(HOST|PORT)\\w*|PORT(_\\d+_(TCP|UDP)\\w*)?)");

  private UnknownVariables() {}

  static List<SettingError> of(Environment environment, List<? extends DeskVariables<?>> desks) {
    Set<String> known = known(desks);
    Set<String> inFile = environment.namesOfFile();
    return new TreeSet<>(environment.names())
        .stream()
            .filter(name -> !(environment.lookup(name) instanceof Environment.Lookup.Unset))
            .filter(name -> !known.contains(name) && !known.contains(base(name)))
            .flatMap(name -> warning(name, known, inFile.contains(name)).stream())
            .toList();
  }

  private static Optional<SettingError> warning(String name, Set<String> known, boolean inFile) {
    String instead = RETIRED.get(name);
    if (instead != null) {
      return Optional.of(
          new SettingError(name, "is a setting of an older bot and is ignored; use " + instead));
    }
    if (!inFile && OF_SERVICES.matcher(name).matches()) {
      return Optional.empty();
    }
    Optional<String> meant = nearest(base(name), known);
    if (meant.isPresent()) {
      return Optional.of(
          new SettingError(name, "is no setting and is ignored; " + meant.get() + " is one"));
    }
    return inFile || OURS.matcher(name).matches()
        ? Optional.of(new SettingError(name, "is no setting and is ignored"))
        : Optional.empty();
  }

  private static Optional<String> nearest(String name, Set<String> known) {
    return known.stream()
        .filter(one -> name.length() >= SHORTEST && isLike(name, one))
        .min(
            Comparator.comparingInt((String one) -> EditDistance.of(name, one))
                .thenComparing(one -> one));
  }

  /** Two letters differ, or the words of the name are the same in another order or number. */
  private static boolean isLike(String name, String one) {
    return EditDistance.isWithin(one.length() < 10 ? 1 : 2, name, one)
        || words(name).equals(words(one));
  }

  private static Set<String> words(String name) {
    return Stream.of(name.toUpperCase(Locale.ROOT).split("_"))
        .map(word -> word.replaceFirst("S$", ""))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  private static String base(String name) {
    return name.endsWith(FILE) ? name.substring(0, name.length() - FILE.length()) : name;
  }

  private static Set<String> known(List<? extends DeskVariables<?>> desks) {
    return Stream.concat(
            RunnerVariables.GROUPS.stream(), desks.stream().flatMap(desk -> desk.groups().stream()))
        .flatMap(group -> group.variables().stream())
        .map(Variable::name)
        .collect(Collectors.toSet());
  }
}
