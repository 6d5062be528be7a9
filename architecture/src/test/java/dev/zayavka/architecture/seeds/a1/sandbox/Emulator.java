package dev.zayavka.architecture.seeds.a1.sandbox;

public record Emulator() {}
