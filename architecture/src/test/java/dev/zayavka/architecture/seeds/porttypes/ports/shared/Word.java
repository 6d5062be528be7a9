package dev.zayavka.architecture.seeds.porttypes.ports.shared;

record Word(String text) {
  static final class BadBuilder {
    private String text = "";

    BadBuilder text(String text) {
      this.text = text;
      return this;
    }

    Word build() {
      return new Word(text);
    }
  }
}
