package dev.zayavka.architecture.seeds.layers.runner.webhook;

public record Hook() {}
