package dev.zayavka.architecture.seeds.allowlist.ports.shared;

public record Word(String text) {}
