package dev.zayavka.architecture.seeds.layers.outside;

record BadStray() {}
