package dev.zayavka.architecture.seeds.nullmarked.ports.credit;

/** Its package is reported once, by the class before it. */
record Reported(String text) {}
