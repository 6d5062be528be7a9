package dev.zayavka.adapter.files;

import java.util.List;

/**
 * Frequencies of Russian letters and of pairs of letters, counted over the words of some 200,000
 * lines of program messages. A letter of the table is a natural logarithm in halves: {@code k} is
 * the frequency by chance, {@code m} is e times as much.
 */
final class LetterPairFrequencies {

  /**
   * Columns: the end of a word, then the letters without ё. Rows: a letter by itself, then the
   * first letter of a word, then the letters after each letter.
   */
  private static final List<String> TABLE =
      """
      kmilikmhjmjkkkmmkllljghhihgcjjehj
      akkmjlgfllcljkmmnlnkkjhhihcaaaieg
      nfjljkkilgjkmkndjllmhgijjhhaaaajl
      jnfecembgmainelnenjdmcihdbkkledbi
      loagdgnaemaklhlngjjjjahaahgamfaah
      lnfhiilaamaflikpcnhflbfbfaaadadcb
      kncjgiokgnajjhlnjkkflchfhhaajfcfh
      nggjjlhiigkkmloijnlmffghihhaaabde
      jniddmpaaoajdgnifdiekaaaaeaaaedaa
      jpimdlkeelajilmmbkhblaagdaabkcabg
      niilijmgkkmlklmihmmmciijkgfaaaail
      qdegdjgaefaikhkgegmlcdbeegaadaadf
      lochbbkcdnaflehocllllbfjaeaabcfca
      kngdgenhcnahiekndahfkebafaaaiocll
      oniicdoaamaghjkmkbialbbbbcaamcdbh
      lnbeikmbfnahcbmnabkkkhefgdaanhaej
      mdlnlmkjjhkkmllgkmmlefggjhcaaacah
      hmabaanaalagkbhpiohhlacfbcaahfaef
      kofihhoidmaigikofhjkleieeiaakfbbi
      kkgjeflfalanliimlikojdhehhabijacm
      mnflafnadmakhglngmlfkddagaaajnbdf
      njjijllkjgillllfllmlchgekikaaahme
      jnaafalaapedlhhocngjlkdaaaaaghcad
      qmejackaamabfhjobligjefcacaacdgac
      kmekfdoaeqakdacigahdjaeeaaaakaada
      inababpfaoakhenhcefkjadaegaaahaaa
      knciaaoaapakjfljdijkjaaadaaadhaae
      gnaaaapaapaaaagaaaaakaaaaaaaagaaa
      ffffffqfffffffffffffffffffffffffo
      najmgjneiaoijmfajjikaanbjidaaaaae
      qagfffialeaiahogdbmlaeahejbaaaajj
      kcgijicchfkonlmcjlmnglhfclccccccc
      pdiaehaifefgegicejhnacacnaoaaadha
      qaejeilekaffgkkcfihldaihgajaaadki
      """
          .lines()
          .toList();

  private static final int ALONE = 0;
  private static final int FIRST = 1;
  private static final int END = 0;

  private LetterPairFrequencies() {}

  /** Logarithm of the likelihood of these letters in this order; 0 is chance. */
  static double ofPairs(String letters) {
    double sum = 0;
    int row = FIRST;
    for (int at = 0; at < letters.length(); at++) {
      int letter = index(letters, at);
      sum += value(row, letter);
      row = letter + FIRST;
    }
    return sum + value(row, END);
  }

  /** Logarithm of the likelihood of these letters in any order; 0 is chance. */
  static double ofLetters(String letters) {
    double sum = 0;
    for (int at = 0; at < letters.length(); at++) {
      sum += value(ALONE, index(letters, at));
    }
    return sum;
  }

  private static int index(String letters, int at) {
    return letters.charAt(at) - 'а' + 1;
  }

  private static double value(int row, int column) {
    return (TABLE.get(row).charAt(column) - 'k') / 2.0;
  }
}
