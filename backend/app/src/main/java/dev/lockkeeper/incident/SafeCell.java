package dev.lockkeeper.incident;

/**
 * A cell that no spreadsheet takes for a formula: those begin with one of a few characters, and an apostrophe before it makes
 * text of them (OWASP, CSV injection). What was written so is read back without it.
 */
public final class SafeCell {

    private static final String BEGIN_FORMULAS = "=+-@\t\r";

    private SafeCell() {}

    public static String out(String text) {
        return beginsFormula(text) ? "'" + text : text;
    }

    public static String in(String cell) {
        return cell.startsWith("'") && beginsFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean beginsFormula(String text) {
        return !text.isEmpty() && BEGIN_FORMULAS.indexOf(text.charAt(0)) >= 0;
    }
}
