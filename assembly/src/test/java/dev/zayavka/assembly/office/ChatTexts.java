package dev.zayavka.assembly.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts of one chat or topic. A message may combine several texts and name their authors, so checks
 * search for texts, not messages.
 */
final class ChatTexts {

  private final String where;
  private final List<MessageView> messages;

  private ChatTexts(String where, List<MessageView> messages) {
    this.where = where;
    this.messages = messages;
  }

  static ChatTexts in(LiveTopic topic) {
    return new ChatTexts("topic " + topic.id() + " of " + topic.group().id(), topic.messages());
  }

  static ChatTexts with(SimulatedPerson client) {
    return new ChatTexts("private chat " + client.id(), client.messages());
  }

  /** Checks that each of these occurs once, in this order. */
  void onceInOrder(String... words) {
    onceInOrder(List.of(words));
  }

  void onceInOrder(List<String> words) {
    String all = all();
    for (String one : words) {
      assertThat(count(one)).as("%s in %s:\n%s", one, where, all).isEqualTo(1);
    }
    assertThat(words.stream().map(all::indexOf).toList())
        .as("the order of %s in %s:\n%s", words, where, all)
        .isSorted();
  }

  void never(String... words) {
    assertThat(all()).as(where).doesNotContain(words);
  }

  int count(String words) {
    return all().split(Pattern.quote(words), -1).length - 1;
  }

  /** The one message with these words. */
  MessageView only(String words) {
    List<MessageView> found = messages.stream().filter(view -> view.contains(words)).toList();
    assertThat(found).as("%s in %s:\n%s", words, where, all()).hasSize(1);
    return found.getFirst();
  }

  private String all() {
    return messages.stream().map(MessageView::text).collect(Collectors.joining("\n"));
  }
}
