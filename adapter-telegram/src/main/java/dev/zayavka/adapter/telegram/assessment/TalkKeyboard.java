package dev.zayavka.adapter.telegram.assessment;

import dev.zayavka.adapter.telegram.text.Language;
import dev.zayavka.adapter.telegram.text.Texts;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keyboard of a talk; its keys are known by their texts, in every language. */
final class TalkKeyboard {

  private final Texts texts;
  private final Map<String, TalkKey> known = new HashMap<>();

  TalkKeyboard(Texts texts) {
    this.texts = texts;
    for (Language language : Language.values()) {
      Texts all = Texts.in(language, ZoneOffset.UTC).with(AssessmentFeature.TEXTS);
      for (TalkKey key : TalkKey.values()) {
        known.put(all.plain(key.key()), key);
      }
    }
  }

  /** Rows of keys, from the top. */
  List<List<String>> rows() {
    return List.of(
        List.of(label(TalkKey.RESTART), label(TalkKey.ANALYSIS)), List.of(label(TalkKey.LEAVE)));
  }

  /** The key with exactly this text. */
  Optional<TalkKey> find(String text) {
    return Optional.ofNullable(known.get(text.strip()));
  }

  private String label(TalkKey key) {
    return texts.plain(key.key());
  }
}
