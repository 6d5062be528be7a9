package dev.zayavka.architecture.seeds.libraries.assembly;

import org.apache.fontbox.ttf.TrueTypeFont;

record BadFontbox(TrueTypeFont font) {}
