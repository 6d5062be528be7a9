package dev.zayavka.architecture.seeds.a1.runner.webhook;

public record Hook() {}
