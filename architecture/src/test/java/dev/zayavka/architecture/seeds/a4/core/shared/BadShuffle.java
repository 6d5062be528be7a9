package dev.zayavka.architecture.seeds.a4.core.shared;

import java.util.Collections;
import java.util.List;

final class BadShuffle {
  void mix(List<String> cards) {
    Collections.shuffle(cards);
  }
}
