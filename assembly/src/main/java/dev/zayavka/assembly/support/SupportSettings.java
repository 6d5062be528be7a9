package dev.zayavka.assembly.support;

import static dev.zayavka.assembly.support.SupportVariables.MAIN_GROUP_ID;
import static dev.zayavka.assembly.support.SupportVariables.SUPPORT_ANSWER_SLA;
import static dev.zayavka.assembly.support.SupportVariables.SUPPORT_HOURS;
import static dev.zayavka.assembly.support.SupportVariables.TECH_GROUPS_MAPPING;

import dev.zayavka.assembly.settings.BotSettings;
import dev.zayavka.assembly.settings.Durations;
import dev.zayavka.assembly.settings.Formats;
import dev.zayavka.assembly.settings.SettingsReader;
import dev.zayavka.ports.support.SupportPolicy;
import dev.zayavka.ports.support.TechnicianSeed;
import dev.zayavka.ports.support.WorkingHours;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The support desk.
 *
 * @param technicians those the environment names
 * @param clients source of the list of clients; absent for plain cards
 */
public record SupportSettings(
    SupportPolicy policy, List<TechnicianSeed> technicians, Optional<ClientListSettings> clients) {

  public SupportSettings {
    technicians = List.copyOf(technicians);
  }

  static Supplier<Optional<SupportSettings>> read(SettingsReader in, Supplier<BotSettings> bot) {
    if (in.isSet(MAIN_GROUP_ID)) {
      return open(in, bot);
    }
    in.rejectAll(SupportVariables.GROUPS, "needs MAIN_GROUP_ID, which opens the desk");
    return Optional::empty;
  }

  private static Supplier<Optional<SupportSettings>> open(
      SettingsReader in, Supplier<BotSettings> bot) {
    var group = in.required(MAIN_GROUP_ID, Formats.GROUP);
    var technicians = in.optional(TECH_GROUPS_MAPPING, TechniciansMapping.MAPPING);
    var sla = in.withDefault(SUPPORT_ANSWER_SLA, Durations.DURATION);
    var hours = in.withDefault(SUPPORT_HOURS, WorkingHoursFormat.SPELLS);
    var clients = ClientListSettings.read(in);
    return () -> {
      var policy =
          new SupportPolicy(
              group.get(),
              bot.get().admins(),
              sla.get(),
              new WorkingHours(hours.get(), bot.get().timeZone()));
      return Optional.of(
          new SupportSettings(policy, technicians.get().orElse(List.of()), clients.get()));
    };
  }
}
