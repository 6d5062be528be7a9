package dev.zayavka.architecture.seeds.libraries.adapter.onef;

import org.telegram.telegrambots.meta.api.objects.Update;

record BadTelegram(Update update) {}
