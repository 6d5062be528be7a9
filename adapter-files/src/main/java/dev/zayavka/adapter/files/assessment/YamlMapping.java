package dev.zayavka.adapter.files.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Checked access to a mapping. A value that is missing or wrong becomes a mistake, and an empty
 * value is returned in its place, so that all mistakes are found in one pass.
 */
final class YamlMapping {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  private final String path;
  private final int line;
  private final Mistakes mistakes;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Set<String> known = new LinkedHashSet<>();

  /**
   * Reads the keys.
   *
   * @param path of the mapping, as {@code partner.}; empty for the whole file
   */
  YamlMapping(MappingNode node, String path, Mistakes mistakes) {
    this.path = path;
    this.line = YamlFile.line(node.getStartMark());
    this.mistakes = mistakes;
    node.getValue().forEach(this::add);
  }

  private void add(NodeTuple entry) {
    Node key = entry.getKeyNode();
    int at = YamlFile.line(key.getStartMark());
    if (!(key instanceof ScalarNode name)) {
      mistakes.expected(at, "a key in one word");
    } else if (values.containsKey(name.getValue())) {
      mistakes.expected(
          at, path + name.getValue() + " once, it is in line " + lines.get(name.getValue()));
    } else {
      values.put(name.getValue(), entry.getValueNode());
      lines.put(name.getValue(), at);
    }
  }

  /** A text in one line. */
  YamlText line(String key, int most) {
    return text(key, new TextForm(most, false));
  }

  /** A text that may have several lines. */
  YamlText text(String key, int most) {
    return text(key, new TextForm(most, true));
  }

  /** A text in one line, which may be left out. */
  Optional<YamlText> optionalLine(String key, int most) {
    known.add(key);
    return values.containsKey(key) ? Optional.of(line(key, most)) : Optional.empty();
  }

  private YamlText text(String key, TextForm form) {
    return value(key, form.expected())
        .flatMap(node -> text(path + key, node, form))
        .orElse(new YamlText("", line));
  }

  private Optional<YamlText> text(String name, Node node, TextForm form) {
    int at = YamlFile.line(node.getStartMark());
    String wanted = name + ": " + form.expected();
    if (!(node instanceof ScalarNode scalar) || scalar.getTag().equals(Tag.NULL)) {
      mistakes.expected(at, wanted + found(node));
      return Optional.empty();
    }
    String text = scalar.getValue().strip();
    if (text.isEmpty() || text.length() > form.most()) {
      mistakes.expected(at, wanted + ", it has " + text.length());
      return Optional.empty();
    }
    if (!form.lines() && text.contains("\n")) {
      mistakes.expected(at, wanted + ", it has several lines");
      return Optional.empty();
    }
    return Optional.of(new YamlText(text, at));
  }

  /** A number. */
  int number(String key, int least, int most) {
    String wanted = "a number from " + least + " to " + most;
    return value(key, wanted)
        .flatMap(node -> number(path + key + ": " + wanted, node, least, most))
        .orElse(least);
  }

  private Optional<Integer> number(String wanted, Node node, int least, int most) {
    if (node instanceof ScalarNode scalar && NUMBER.matcher(scalar.getValue()).matches()) {
      int number = Integer.parseInt(scalar.getValue());
      if (number >= least && number <= most) {
        return Optional.of(number);
      }
    }
    mistakes.expected(YamlFile.line(node.getStartMark()), wanted);
    return Optional.empty();
  }

  /** A list of texts that may have several lines. */
  List<YamlText> texts(String key, int fewest, int most, int mostLength) {
    TextForm form = new TextForm(mostLength, true);
    List<YamlText> texts = new ArrayList<>();
    List<Node> items = items(key, fewest, most, "texts");
    for (int i = 0; i < items.size(); i++) {
      text(path + key + "[" + (i + 1) + "]", items.get(i), form).ifPresent(texts::add);
    }
    return texts;
  }

  /** A mapping; an empty one that complains no more if it is missing. */
  Optional<YamlMapping> mapping(String key) {
    return value(key, "keys with values").flatMap(node -> mapping(path + key, node));
  }

  private Optional<YamlMapping> mapping(String name, Node node) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(new YamlMapping(mapping, name + ".", mistakes));
    }
    mistakes.expected(
        YamlFile.line(node.getStartMark()), name + ": keys with values" + found(node));
    return Optional.empty();
  }

  /** A list of mappings. */
  List<YamlMapping> mappings(String key, int fewest, int most) {
    List<YamlMapping> mappings = new ArrayList<>();
    List<Node> items = items(key, fewest, most, "entries");
    for (int i = 0; i < items.size(); i++) {
      mapping(path + key + "[" + (i + 1) + "]", items.get(i)).ifPresent(mappings::add);
    }
    return mappings;
  }

  private List<Node> items(String key, int fewest, int most, String what) {
    String wanted = "a list of " + fewest + " to " + most + " " + what;
    Optional<Node> value = value(key, wanted);
    if (value.isEmpty()) {
      return List.of();
    }
    int at = YamlFile.line(value.get().getStartMark());
    if (!(value.get() instanceof SequenceNode list)) {
      mistakes.expected(at, path + key + ": " + wanted + found(value.get()));
      return List.of();
    }
    int size = list.getValue().size();
    if (size < fewest || size > most) {
      mistakes.expected(at, path + key + ": " + wanted + ", it has " + size);
    }
    return list.getValue();
  }

  private Optional<Node> value(String key, String wanted) {
    known.add(key);
    @Nullable Node value = values.get(key);
    if (value == null) {
      mistakes.expected(line, "the key " + path + key + ": " + wanted);
    }
    return Optional.ofNullable(value);
  }

  /** Refuses all keys that were not asked for. */
  void refuseOtherKeys() {
    lines.forEach(
        (key, at) -> {
          if (!known.contains(key)) {
            mistakes.expected(
                at, "one of the keys " + String.join(", ", known) + "; there is " + path + key);
          }
        });
  }

  private static String found(Node node) {
    return switch (node.getNodeId()) {
      case scalar -> node.getTag().equals(Tag.NULL) ? ", it is empty" : ", found a text";
      case sequence -> ", found a list";
      case mapping -> ", found keys with values; put a text with a colon in quotes";
      case anchor -> "";
    };
  }

  private record TextForm(int most, boolean lines) {
    String expected() {
      return (lines ? "text" : "one line") + " of 1 to " + most + " characters";
    }
  }
}
