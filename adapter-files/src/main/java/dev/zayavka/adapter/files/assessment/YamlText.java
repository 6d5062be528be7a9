package dev.zayavka.adapter.files.assessment;

/** Text with the line it begins in, from 1. */
record YamlText(String text, int line) {}
