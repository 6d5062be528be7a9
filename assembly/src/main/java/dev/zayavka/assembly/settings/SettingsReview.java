package dev.zayavka.assembly.settings;

import static dev.zayavka.assembly.settings.RunnerVariables.ADMIN_IDS;

import dev.zayavka.ports.shared.PersonId;
import java.util.ArrayList;
import java.util.List;

/** Warnings about settings with which a runner starts, and which are probably not meant. */
public final class SettingsReview {

  private SettingsReview() {}

  /** The warnings, each beginning with the name of a variable. */
  public static List<SettingError> of(
      Environment environment, Settings settings, List<? extends DeskVariables<?>> desks) {
    List<SettingError> warnings = new ArrayList<>(UnknownVariables.of(environment, desks));
    if (settings.bot().admins().isEmpty()) {
      warnings.add(
          new SettingError(
              ADMIN_IDS.name(),
              "names nobody: nobody is told of trouble, and nobody may give the admins' commands"));
    } else if (settings.bot().admins().contains(self(settings.bot()))) {
      warnings.add(
          new SettingError(ADMIN_IDS.name(), "names the bot itself, which cannot be an admin"));
    }
    if (settings.desks().stream().allMatch(desk -> desk.settings().isEmpty())) {
      warnings.add(
          new SettingError(
              openers(desks), "are all unset: no desk is on, and the bot answers nobody"));
    }
    return List.copyOf(warnings);
  }

  private static PersonId self(BotSettings bot) {
    return new PersonId(Long.parseLong(bot.id()));
  }

  /** The first variable of a desk is the one that opens it. */
  private static String openers(List<? extends DeskVariables<?>> desks) {
    return String.join(
        ", ",
        desks.stream()
            .map(desk -> desk.groups().getFirst().variables().getFirst().name())
            .toList());
  }
}
