package dev.zayavka.adapter.files;

import java.util.List;

/**
 * How often Russian letters stand beside each other, counted over the words of some 200,000 lines
 * of messages that programs show. A letter of the table is a natural logarithm in halves: {@code k}
 * is what chance would give, {@code m} is e times as much.
 */
final class LetterPairs {

  /** By columns: the end of a word, then the letters, without ё. */
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

  private LetterPairs() {}

  /**
   * How likely these letters are a word; 0 is chance.
   *
   * @param letters in lower case, with е for ё
   * @param abbreviated whether pairs tell less than letters do, because the word is first letters
   */
  static double likeness(String letters, boolean abbreviated) {
    double alone = 0;
    double pairs = 0;
    int row = FIRST;
    for (int at = 0; at < letters.length(); at++) {
      int letter = letters.charAt(at) - 'а' + 1;
      alone += value(ALONE, letter);
      pairs += value(row, letter);
      row = letter + FIRST;
    }
    pairs += value(row, END);
    return abbreviated ? 0.6 * pairs + 0.6 * alone : pairs + 0.3 * alone;
  }

  private static double value(int row, int column) {
    return (TABLE.get(row).charAt(column) - 'k') / 2.0;
  }
}
