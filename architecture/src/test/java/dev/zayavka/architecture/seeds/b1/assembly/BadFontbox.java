package dev.zayavka.architecture.seeds.b1.assembly;

import org.apache.fontbox.ttf.TrueTypeFont;

record BadFontbox(TrueTypeFont font) {}
