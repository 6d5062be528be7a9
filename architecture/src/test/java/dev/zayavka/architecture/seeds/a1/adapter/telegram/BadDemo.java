package dev.zayavka.architecture.seeds.a1.adapter.telegram;

import dev.zayavka.architecture.seeds.a1.sandbox.Emulator;

record BadDemo(Emulator emulator) {}
