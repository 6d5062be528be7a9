package dev.zayavka.adapter.telegram.devices.forms;

import dev.zayavka.adapter.telegram.delivery.Renderer;
import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.delivery.Rendering.Erase;
import dev.zayavka.adapter.telegram.delivery.Rendering.Nothing;
import dev.zayavka.adapter.telegram.delivery.Rendering.Send;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.devices.forms.FormEffect;
import dev.zayavka.ports.devices.forms.FormEffect.Ask;
import dev.zayavka.ports.devices.forms.FormEffect.EraseCode;

/** Renderer of the questions of forms. */
public final class FormEffectRenderer implements Renderer<FormEffect> {

  private final FormScreens screens;

  public FormEffectRenderer(FormScreens screens) {
    this.screens = screens;
  }

  @Override
  public Class<FormEffect> family() {
    return FormEffect.class;
  }

  @Override
  public Rendering render(FormEffect effect) {
    return switch (effect) {
      case Ask ask ->
          screens
              .ask(ask.to(), ask.form(), ask.problem())
              .<Rendering>map(screen -> new Send(ask.to().privateChat(), screen))
              .orElseGet(() -> new Nothing(Why.OVERTAKEN));
      case EraseCode erase -> new Erase(erase.message());
    };
  }
}
