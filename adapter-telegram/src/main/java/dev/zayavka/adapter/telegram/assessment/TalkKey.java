package dev.zayavka.adapter.telegram.assessment;

/** Key of the keyboard of a talk. */
enum TalkKey {
  RESTART("button.restart"),
  ANALYSIS("button.analysis"),
  LEAVE("button.leave");

  private final String key;

  TalkKey(String key) {
    this.key = key;
  }

  /** Key of its text. */
  String key() {
    return key;
  }
}
