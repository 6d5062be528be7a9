package dev.zayavka.sandbox.telegram.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.telegram.people.Album;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.PeopleContext;
import dev.zayavka.sandbox.telegram.people.PersonInChat;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.sandbox.telegram.people.Tap;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/** Routes for actions of people: {@code /control/people}. */
final class PeopleRoutes {
  private static final String ONE = "/control/people/{person}";

  private final PeopleContext context;

  PeopleRoutes(PeopleContext context) {
    this.context = context;
  }

  void mount(RoutesConfig routes) {
    routes.post("/control/people", this::make);
    routes.post(ONE + "/start", request -> act(request, person -> person.starts(payload(request))));
    routes.post(ONE + "/block", request -> act(request, SimulatedPerson::blocks));
    routes.post(ONE + "/unblock", request -> act(request, SimulatedPerson::unblocks));
    routes.post(ONE + "/deactivate", request -> act(request, SimulatedPerson::deactivates));
    routes.post(ONE + "/say", this::say);
    routes.post(ONE + "/send", this::send);
    routes.post(ONE + "/upload", this::upload);
    routes.post(ONE + "/edit", this::edit);
    routes.post(ONE + "/delete", this::delete);
    routes.post(ONE + "/react", this::react);
    routes.post(ONE + "/pin", this::pin);
    routes.post(ONE + "/forward", this::forward);
    routes.post(ONE + "/tap", this::tap);
  }

  private void make(Context request) {
    JsonBody body = JsonBody.of(request);
    SimulatedPerson person = context.person(Long.parseLong(body.required("id")));
    if (body.has("name")) {
      person.named(body.text("name"), body.text("last_name"));
    }
    if (body.has("username")) {
      person.username(body.text("username"));
    }
    if (body.has("language")) {
      person.speaks(body.text("language"));
    }
    if (body.flag("knows_bot")) {
      person.knowsBot();
    }
    ControlApi.answer(request, person.user().toJson());
  }

  private void say(Context request) {
    JsonBody body = JsonBody.of(request);
    shown(request, seat(request, body).says(body.required("text")));
  }

  private void send(Context request) {
    JsonBody body = JsonBody.of(request);
    PersonInChat seat = seat(request, body);
    String kind = body.required("kind");
    if (kind.equals("album")) {
      Album album = seat.beginsAlbum();
      List<MessageView> parts = body.texts("captions").stream().map(album::photo).toList();
      ControlApi.answer(request, ViewJson.messages(parts));
      return;
    }
    MessageView sent =
        switch (kind) {
          case "text" -> seat.says(body.required("text"));
          case "sticker" -> seat.sendsSticker(body.has("emoji") ? body.text("emoji") : "👍");
          case "location" ->
              seat.sendsLocation(
                  body.json().path("latitude").asDouble(),
                  body.json().path("longitude").asDouble());
          case "contact" -> seat.sendsContact(body.required("phone"), body.required("name"));
          case "poll" -> seat.sendsPoll(body.required("question"), body.texts("answers"));
          case "photo" ->
              body.has("base64") ? file(seat, body, kind) : seat.sendsPhoto(body.text("caption"));
          case "voice" -> body.has("base64") ? file(seat, body, kind) : seat.sendsVoice();
          case "document", "video", "audio", "video_note", "animation" -> file(seat, body, kind);
          default -> {
            if (!body.has("content")) {
              throw new BadRequestResponse("unknown kind " + kind + ", and no \"content\" of it");
            }
            yield seat.sends(kind, body.json().path("content"), body.text("caption"));
          }
        };
    shown(request, sent);
  }

  private static MessageView file(PersonInChat seat, JsonBody body, String kind) {
    byte[] bytes = Base64.getDecoder().decode(body.required("base64"));
    return seat.sendsFile(kind, body.text("name"), bytes, body.text("caption"));
  }

  /** Uploads a file as a browser sends it: multipart, with the other values as form fields. */
  private void upload(Context request) {
    UploadedFile file = request.uploadedFile("file");
    if (file == null) {
      throw new BadRequestResponse("a part named \"file\" is missing");
    }
    String kind = request.formParam("kind") == null ? "document" : request.formParam("kind");
    String caption = request.formParam("caption") == null ? "" : request.formParam("caption");
    PersonInChat seat =
        seat(person(request), formNumber(request, "chat"), (int) formNumber(request, "thread"));
    try (InputStream content = file.content()) {
      shown(request, seat.sendsFile(kind, file.filename(), content.readAllBytes(), caption));
    } catch (IOException e) {
      throw new UncheckedIOException("an uploaded file could not be read", e);
    }
  }

  private void edit(Context request) {
    JsonBody body = JsonBody.of(request);
    shown(request, seat(request, body).edits(message(body), body.required("text")));
  }

  private void delete(Context request) {
    JsonBody body = JsonBody.of(request);
    seat(request, body).deletes(message(body));
    ControlApi.done(request);
  }

  private void react(Context request) {
    JsonBody body = JsonBody.of(request);
    seat(request, body).reacts(message(body), body.texts("emoji").toArray(String[]::new));
    ControlApi.done(request);
  }

  private void pin(Context request) {
    JsonBody body = JsonBody.of(request);
    seat(request, body).pins(message(body));
    ControlApi.done(request);
  }

  private void forward(Context request) {
    JsonBody body = JsonBody.of(request);
    MessageView source =
        context.group(body.number("from_chat", 0)).message(body.integer("message"));
    shown(request, seat(request, body).forwards(source));
  }

  /**
   * Taps a button, found by label or data, on a given message or on the newest one that has it.
   * Waits for the answer if requested.
   */
  private void tap(Context request) {
    JsonBody body = JsonBody.of(request);
    SimulatedPerson person = person(request);
    Tap tap;
    if (!body.has("message")) {
      tap = person.taps(body.required("button"), body.seconds("timeout", context.patience()));
    } else if (body.has("data")) {
      tap = person.tapsData(message(body), body.text("data"));
    } else {
      tap = person.taps(message(body), body.required("button"));
    }
    if (body.has("wait")) {
      tap.awaitsAnswer(body.seconds("wait", Duration.ZERO));
    }
    ControlApi.answer(request, ViewJson.tap(tap));
  }

  private MessageView message(JsonBody body) {
    return context.group(body.number("chat", 0)).message(body.integer("message"));
  }

  private PersonInChat seat(Context request, JsonBody body) {
    PersonInChat seat = seat(person(request), body.number("chat", 0), body.integer("thread"));
    if (body.flag("anonymous")) {
      seat = seat.anonymously();
    }
    if (body.json().path("attributes") instanceof ObjectNode attributes) {
      seat = seat.with(attributes);
    }
    return body.has("reply_to")
        ? seat.replyingTo(
            context
                .group(body.number("chat", person(request).id()))
                .message(body.integer("reply_to")))
        : seat;
  }

  private PersonInChat seat(SimulatedPerson person, long chat, int thread) {
    return chat == 0 || chat == person.id()
        ? person.privately()
        : person.in(context.group(chat), thread);
  }

  private SimulatedPerson person(Context request) {
    return context.person(Long.parseLong(request.pathParam("person")));
  }

  private void act(Context request, Consumer<SimulatedPerson> action) {
    action.accept(person(request));
    ControlApi.done(request);
  }

  private static String payload(Context request) {
    return JsonBody.of(request).text("payload");
  }

  private static long formNumber(Context request, String name) {
    String value = request.formParam(name);
    return value == null || value.isBlank() ? 0 : Long.parseLong(value);
  }

  private static void shown(Context request, MessageView view) {
    ControlApi.answer(request, ViewJson.message(view));
  }
}
