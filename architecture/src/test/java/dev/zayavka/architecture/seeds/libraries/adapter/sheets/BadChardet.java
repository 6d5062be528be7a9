package dev.zayavka.architecture.seeds.libraries.adapter.sheets;

import org.mozilla.universalchardet.UniversalDetector;

record BadChardet(UniversalDetector detector) {}
