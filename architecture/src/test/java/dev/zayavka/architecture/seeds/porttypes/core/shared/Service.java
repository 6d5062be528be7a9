package dev.zayavka.architecture.seeds.porttypes.core.shared;

final class Service {}
