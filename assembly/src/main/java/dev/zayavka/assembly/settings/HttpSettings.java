package dev.zayavka.assembly.settings;

import static dev.zayavka.assembly.settings.RunnerVariables.HTTP_PORT;
import static dev.zayavka.assembly.settings.RunnerVariables.METRICS_PORT;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The HTTP server.
 *
 * @param port 0 for any free one
 * @param metricsPort separate port for {@code /metrics}; absent if served on {@code port}
 */
public record HttpSettings(int port, Optional<Integer> metricsPort) {

  static Supplier<HttpSettings> read(SettingsReader in) {
    var port = in.withDefault(HTTP_PORT, Formats.PORT_OR_ANY);
    var metricsPort = in.optional(METRICS_PORT, Formats.PORT_OR_ANY);
    return () ->
        new HttpSettings(
            port.get(), metricsPort.get().filter(own -> own == 0 || !own.equals(port.get())));
  }
}
