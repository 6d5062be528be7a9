package dev.zayavka.architecture.seeds.packages.ports.shared;

public record Word(String text) {}
