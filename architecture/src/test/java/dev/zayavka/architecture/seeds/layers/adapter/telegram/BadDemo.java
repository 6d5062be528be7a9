package dev.zayavka.architecture.seeds.layers.adapter.telegram;

import dev.zayavka.architecture.seeds.layers.sandbox.Emulator;

record BadDemo(Emulator emulator) {}
