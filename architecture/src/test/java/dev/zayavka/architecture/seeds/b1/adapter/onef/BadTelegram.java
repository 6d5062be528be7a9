package dev.zayavka.architecture.seeds.b1.adapter.onef;

import org.telegram.telegrambots.meta.api.objects.Update;

record BadTelegram(Update update) {}
