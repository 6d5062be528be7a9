package dev.zayavka.architecture.seeds.nullmarked.ports.credit;

/** Its package is reported once, at the first class. */
record Reported(String text) {}
