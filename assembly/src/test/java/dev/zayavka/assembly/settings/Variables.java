package dev.zayavka.assembly.settings;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.zayavka.assembly.DeskModules;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Environments for tests: the least a runner needs, and changes to it. */
final class Variables {
  private Variables() {}

  static Map<String, String> polling(String... changes) {
    var variables = new TreeMap<String, String>();
    variables.put("BOT_TOKEN", "123456:TEST");
    variables.put("DATABASE_URL", "postgresql://ann:pw@db/zayavka");
    return changed(variables, changes);
  }

  static Map<String, String> webhook(String... changes) {
    var variables = polling("WEBHOOK_URL", "https://bot.example.org", "WEBHOOK_SECRET", "word");
    return changed(variables, changes);
  }

  static Map<String, String> credit(String... changes) {
    return changed(polling("GROUP_CHAT_ID", "-100"), changes);
  }

  static Settings read(Map<String, String> variables) {
    return read(variables, Mode.POLLING);
  }

  static Settings read(Map<String, String> variables, Mode mode) {
    return Settings.read(Environment.of(variables), mode, DeskModules.ALL);
  }

  static List<SettingError> errors(Map<String, String> variables) {
    return errors(variables, Mode.POLLING);
  }

  static List<SettingError> errors(Map<String, String> variables, Mode mode) {
    return errors(Environment.of(variables), mode);
  }

  static List<SettingError> errors(Environment environment, Mode mode) {
    return catchThrowableOfType(
            InvalidSettings.class, () -> Settings.read(environment, mode, DeskModules.ALL))
        .errors();
  }

  private static Map<String, String> changed(Map<String, String> variables, String... changes) {
    for (int i = 0; i < changes.length; i += 2) {
      variables.put(changes[i], changes[i + 1]);
    }
    return variables;
  }
}
