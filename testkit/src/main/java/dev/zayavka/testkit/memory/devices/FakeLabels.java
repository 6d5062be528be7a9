package dev.zayavka.testkit.memory.devices;

import dev.zayavka.ports.devices.lending.driven.Labels;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Labels of a single pixel, with a list of the requested contents. */
public final class FakeLabels implements Labels {

  private static final String PIXEL =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==";

  private final List<Label> drawn = new CopyOnWriteArrayList<>();

  @Override
  public byte[] png(String link, String text) {
    drawn.add(new Label(link, text));
    return Base64.getDecoder().decode(PIXEL);
  }

  /** All of them so far, in order. */
  public List<Label> drawn() {
    return List.copyOf(drawn);
  }

  /** Content of a requested label. */
  public record Label(String link, String text) {}
}
