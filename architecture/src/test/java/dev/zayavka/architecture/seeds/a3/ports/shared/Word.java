package dev.zayavka.architecture.seeds.a3.ports.shared;

public record Word(String text) {}
