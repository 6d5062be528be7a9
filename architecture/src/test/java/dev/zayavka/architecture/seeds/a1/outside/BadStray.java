package dev.zayavka.architecture.seeds.a1.outside;

record BadStray() {}
