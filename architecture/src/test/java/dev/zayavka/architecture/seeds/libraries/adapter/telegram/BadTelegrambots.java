package dev.zayavka.architecture.seeds.libraries.adapter.telegram;

import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

record BadTelegrambots(SendMessage message) {}
