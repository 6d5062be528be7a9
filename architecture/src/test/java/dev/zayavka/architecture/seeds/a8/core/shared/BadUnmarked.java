package dev.zayavka.architecture.seeds.a8.core.shared;

record BadUnmarked(String text) {}
