package dev.zayavka.architecture.seeds.nullmarked.core.shared;

record BadUnmarked(String text) {}
