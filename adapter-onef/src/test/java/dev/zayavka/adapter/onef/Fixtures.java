package dev.zayavka.adapter.onef;

import dev.zayavka.ports.credit.Application;
import dev.zayavka.ports.credit.Application.Car;
import dev.zayavka.ports.credit.Application.Client;
import dev.zayavka.ports.credit.Comment;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Published;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.RequestDossier;
import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.ports.credit.Resolution;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One request in every state, and the body 1F sends for it. */
final class Fixtures {

  static final Instant NOW = Instant.parse("2026-11-20T10:04:05.678Z");
  static final OnefId ID = new OnefId(1001);
  static final MessageRef CARD = MessageRef.of(-100500, 77);
  static final Person ANALYST = Person.of(11, "Анна \"Ася\" Ким");

  /** Sample body of an intake request. */
  static final String BODY =
      """
      {"ID": 1001,
       "User": {"FullName": "Иван Иванов", "DateOfBirth": "1990-01-31",
                "Phonenumber": "+992900000001"},
       "Car": {"CarId": "C-7", "Brand": "Kia", "Model": "K5", "Motor": "2.5", "Price": 25000,
               "Currency": "USD", "Year": 2021, "Color": "white"}}
      """;

  private Fixtures() {}

  static RequestDossier dossier() {
    return new RequestDossier(
        new RequestId(5),
        new Application(
            ID,
            new Client(Optional.empty(), Optional.empty(), Optional.empty()),
            new Car(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            "{\"ID\":1001}",
            CanonicalJson.fingerprint("{\"ID\":1001}")),
        3,
        NOW);
  }

  static Resolution resolution(Verdict verdict) {
    return new Resolution(verdict, new Comment("Доход \"белый\"\nстаж 5 лет"), ANALYST, NOW);
  }

  static CreditState.AwaitingCallback decided(Verdict verdict) {
    return new CreditState.AwaitingCallback(dossier(), CARD, resolution(verdict));
  }

  static List<CreditState.Existing> undecided() {
    return List.of(
        new CreditState.Received(dossier()),
        new CreditState.Unpublished(dossier()),
        new Published(dossier(), CARD, NOW),
        new CreditState.Assigned(dossier(), CARD, ANALYST, NOW),
        new CreditState.InProgress(dossier(), CARD, ANALYST, NOW));
  }

  static List<CreditState.Existing> undelivered() {
    Resolution resolution = resolution(Verdict.APPROVED);
    return List.of(
        new CreditState.Decided(dossier(), CARD, resolution),
        new CreditState.AwaitingCallback(dossier(), CARD, resolution),
        new CreditState.CallbackFailed(dossier(), CARD, resolution));
  }

  static CreditState.Delivered delivered() {
    return new CreditState.Delivered(dossier(), CARD, resolution(Verdict.APPROVED));
  }
}
