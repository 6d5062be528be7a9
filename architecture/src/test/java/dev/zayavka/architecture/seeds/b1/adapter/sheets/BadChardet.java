package dev.zayavka.architecture.seeds.b1.adapter.sheets;

import org.mozilla.universalchardet.UniversalDetector;

record BadChardet(UniversalDetector detector) {}
