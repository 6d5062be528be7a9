package dev.zayavka.adapter.files.assessment;

import java.io.StringReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Parser of YAML 1.1 (yaml.org/spec/1.1) into a tree, without aliases, anchors and tags. */
final class YamlFile {

  private static final int DEEPEST = 10;

  private YamlFile() {}

  /** The mapping the file consists of; empty if it is none, which is then a mistake. */
  static Optional<YamlMapping> read(String text, Mistakes mistakes) {
    try {
      return isPlain(text, mistakes) ? root(text, mistakes) : Optional.empty();
    } catch (MarkedYAMLException malformed) {
      mistakes.expected(line(malformed.getProblemMark()), "YAML: " + problem(malformed));
      return Optional.empty();
    } catch (YAMLException malformed) {
      mistakes.expected(1, "YAML: " + malformed.getMessage());
      return Optional.empty();
    }
  }

  private static boolean isPlain(String text, Mistakes mistakes) {
    int documents = 0;
    for (Event event : yaml().parse(new StringReader(text))) {
      int line = line(event.getStartMark());
      if (event instanceof AliasEvent || isAnchor(event)) {
        mistakes.expected(line, "YAML without anchors and aliases (& and *)");
      }
      if (hasTag(event)) {
        mistakes.expected(line, "YAML without tags (!)");
      }
      if (event instanceof DocumentStartEvent && ++documents > 1) {
        mistakes.expected(line, "one document, without a second ---");
      }
    }
    return mistakes.isEmpty();
  }

  private static boolean isAnchor(Event event) {
    return event instanceof NodeEvent node && node.getAnchor() != null;
  }

  private static boolean hasTag(Event event) {
    return event instanceof ScalarEvent scalar && scalar.getTag() != null
        || event instanceof CollectionStartEvent collection && collection.getTag() != null;
  }

  private static Optional<YamlMapping> root(String text, Mistakes mistakes) {
    @Nullable Node root = yaml().compose(new StringReader(text));
    if (root instanceof MappingNode mapping) {
      return Optional.of(new YamlMapping(mapping, "", mistakes));
    }
    mistakes.expected(
        root == null ? 1 : line(root.getStartMark()), "keys with values, such as id: fb_peer");
    return Optional.empty();
  }

  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(DEEPEST);
    options.setCodePointLimit(SourceFile.MOST_BYTES);
    return new Yaml(options);
  }

  private static String problem(MarkedYAMLException malformed) {
    @Nullable Mark context = malformed.getContextMark();
    String begun =
        context == null || line(context) == line(malformed.getProblemMark())
            ? ""
            : ", " + malformed.getContext() + " of line " + line(context);
    return malformed.getProblem() + begun;
  }

  static int line(@Nullable Mark mark) {
    return mark == null ? 1 : mark.getLine() + 1;
  }
}
