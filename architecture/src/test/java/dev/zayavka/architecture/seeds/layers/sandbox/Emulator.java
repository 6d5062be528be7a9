package dev.zayavka.architecture.seeds.layers.sandbox;

public record Emulator() {}
