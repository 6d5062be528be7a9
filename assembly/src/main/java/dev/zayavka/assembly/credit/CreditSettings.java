package dev.zayavka.assembly.credit;

import static dev.zayavka.assembly.credit.CreditVariables.CREDIT_ANALYST_IDS;
import static dev.zayavka.assembly.credit.CreditVariables.CREDIT_QUIET_HOURS;
import static dev.zayavka.assembly.credit.CreditVariables.CREDIT_REMIND_AFTER;
import static dev.zayavka.assembly.credit.CreditVariables.CREDIT_REMIND_EVERY;
import static dev.zayavka.assembly.credit.CreditVariables.GROUP_CHAT_ID;

import dev.zayavka.assembly.settings.BotSettings;
import dev.zayavka.assembly.settings.Durations;
import dev.zayavka.assembly.settings.Formats;
import dev.zayavka.assembly.settings.SettingsReader;
import dev.zayavka.ports.credit.CreditPolicy;
import dev.zayavka.ports.shared.Person;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The credit desk.
 *
 * @param analysts the first ones; a person given without a name is named by their id
 */
public record CreditSettings(CreditPolicy policy, List<Person> analysts, OnefSettings onef) {

  public CreditSettings {
    analysts = List.copyOf(analysts);
  }

  static Supplier<Optional<CreditSettings>> read(SettingsReader in, Supplier<BotSettings> bot) {
    if (in.isSet(GROUP_CHAT_ID)) {
      return open(in, bot);
    }
    in.rejectAll(CreditVariables.GROUPS, "needs GROUP_CHAT_ID, which opens the desk");
    return Optional::empty;
  }

  private static Supplier<Optional<CreditSettings>> open(
      SettingsReader in, Supplier<BotSettings> bot) {
    var group = in.required(GROUP_CHAT_ID, Formats.CHAT);
    var analysts = in.optional(CREDIT_ANALYST_IDS, CreditFormats.ANALYSTS);
    var remindAfter = in.withDefault(CREDIT_REMIND_AFTER, Durations.DURATION);
    var remindEvery = in.withDefault(CREDIT_REMIND_EVERY, Durations.DURATION);
    var quietHours = in.withDefault(CREDIT_QUIET_HOURS, CreditFormats.QUIET_HOURS);
    var onef = OnefSettings.read(in);
    return () -> {
      var policy =
          new CreditPolicy(
              group.get(),
              bot.get().admins(),
              remindAfter.get(),
              remindEvery.get(),
              quietHours.get(),
              bot.get().timeZone());
      return Optional.of(new CreditSettings(policy, analysts.get().orElse(List.of()), onef.get()));
    };
  }
}
