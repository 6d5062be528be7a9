package dev.zayavka.core.shared;

import dev.zayavka.ports.shared.Dialogue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A dialogue as a line of a golden file: its name, then its data with sorted keys. */
public final class DialogueLine {
  private DialogueLine() {}

  public static String of(Dialogue dialogue) {
    StringBuilder line = new StringBuilder(dialogue.name());
    new TreeMap<>(dialogue.data())
        .forEach((key, value) -> line.append('\t').append(key).append('=').append(value));
    return line.toString();
  }

  public static Dialogue read(String line) {
    List<String> cells = List.of(line.split("\t"));
    Map<String, String> data = new TreeMap<>();
    for (String cell : cells.subList(1, cells.size())) {
      int at = cell.indexOf('=');
      data.put(cell.substring(0, at), cell.substring(at + 1));
    }
    return new Dialogue(cells.getFirst(), data);
  }
}
