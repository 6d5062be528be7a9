package dev.zayavka.adapter.telegram.devices.lending;

import dev.zayavka.adapter.telegram.routing.CommandFactory;
import dev.zayavka.ports.devices.DeviceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the numbers of devices as people write them, and as links carry them. */
public final class DeviceIdParser {

  /** Name of a device in log lines. */
  public static final String DEVICE = "device";

  private static final String LINK = "d_";

  private DeviceIdParser() {}

  /** One device: {@code 15}, {@code №15}, {@code d_15}. */
  public static Optional<DeviceId> one(String words) {
    return linked(words).or(() -> CommandFactory.number(words).map(DeviceId::new));
  }

  /** The device a link to the bot leads to: {@code d_15}. */
  public static Optional<DeviceId> linked(String link) {
    return link.startsWith(LINK)
        ? CommandFactory.positive(link.substring(LINK.length())).map(DeviceId::new)
        : Optional.empty();
  }

  /** Several, between blanks or commas, each once; empty when one of them is none. */
  public static Optional<List<DeviceId>> several(String words) {
    List<Optional<DeviceId>> read =
        Stream.of(words.split("[\\s,;]+"))
            .filter(word -> !word.isEmpty())
            .map(DeviceIdParser::one)
            .toList();
    return read.isEmpty() || read.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : Optional.of(read.stream().flatMap(Optional::stream).distinct().toList());
  }
}
