package dev.zayavka.architecture.seeds.a8.ports.credit;

/** Its package is reported once, by the class before it. */
record Reported(String text) {}
