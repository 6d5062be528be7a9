package dev.zayavka.assembly.settings;

import static dev.zayavka.assembly.settings.Variable.MAIN_GROUP_ID;
import static dev.zayavka.assembly.settings.Variable.SUPPORT_ANSWER_SLA;
import static dev.zayavka.assembly.settings.Variable.SUPPORT_HOURS;
import static dev.zayavka.assembly.settings.Variable.TECH_GROUPS_MAPPING;

import dev.zayavka.assembly.settings.Variable.Group;
import dev.zayavka.ports.support.SupportPolicy;
import dev.zayavka.ports.support.TechnicianSeed;
import dev.zayavka.ports.support.WorkingHours;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The support desk.
 *
 * @param technicians those the environment names
 * @param clients where the list of clients is read; absent for plain cards
 */
public record SupportSettings(
    SupportPolicy desk, List<TechnicianSeed> technicians, Optional<ClientListSettings> clients) {

  private static final Set<Group> GROUPS = EnumSet.of(Group.SUPPORT, Group.SHEETS);

  public SupportSettings {
    technicians = List.copyOf(technicians);
  }

  static Supplier<Optional<SupportSettings>> read(SettingsReader in, Supplier<BotSettings> bot) {
    if (in.isSet(MAIN_GROUP_ID)) {
      return open(in, bot);
    }
    Arrays.stream(Variable.values())
        .filter(variable -> GROUPS.contains(variable.group()) && in.isSet(variable))
        .forEach(variable -> in.reject(variable, "needs MAIN_GROUP_ID, which opens the desk"));
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
      var desk =
          new SupportPolicy(
              group.get(),
              bot.get().admins(),
              sla.get(),
              new WorkingHours(hours.get(), bot.get().timeZone()));
      return Optional.of(
          new SupportSettings(desk, technicians.get().orElse(List.of()), clients.get()));
    };
  }
}
