package dev.zayavka.assembly.office;

/** Bodies of 1F's posts. */
final class Bodies {

  static final String CLIENT = "Иванов Иван Петрович";
  static final String BIRTH_DATE = "1990-01-31";
  static final String PHONE = "+992900000001";

  private Bodies() {}

  static String of(long number) {
    return of(number, CLIENT, "Toyota");
  }

  static String of(long number, String client, String brand) {
    return """
    {"ID": %d,
     "User": {"FullName": "%s", "DateOfBirth": "%s", "Phonenumber": "%s"},
     "Car": {"CarId": "VIN-77", "Brand": "%s", "Model": "Camry", "Motor": "2.5",
             "Price": 25000, "Currency": "USD", "Year": 2021, "Color": "белый"}}
    """
        .formatted(number, client, BIRTH_DATE, PHONE, brand);
  }
}
