package dev.lockkeeper.lint.plan;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.PlanScript;
import dev.lockkeeper.lint.source.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A plan in the making: scripts are added in the order in which they run. */
public final class PlanDraft {

    private static final String BOUND = "SET LOCAL lock_timeout = '2s';";
    private static final String OTHERS =
            "|ALTER\\s+INDEX\\b|DROP\\s+(TABLE|VIEW|INDEX|TRIGGER|SEQUENCE)\\b|CREATE\\s+TRIGGER\\b";
    private static final Pattern LOCKING = Pattern.compile("(?i)ALTER\\s+TABLE\\b" + OTHERS);

    /** Looks through the line, which is long; most plans validate nothing. */
    private static final Pattern LOCKING_BESIDE_VALIDATING =
            Pattern.compile("(?i)ALTER\\s+TABLE\\b(?!.*\\bVALIDATE\\s)" + OTHERS);

    private static final String FIRST_LETTERS = "aAcCdD";

    private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";

    private final List<PlanScript> scripts = new ArrayList<>();
    private final List<String> obligations = new ArrayList<>();
    private int release = 1;

    /** Statements that commit together. */
    public PlanDraft together(String name, String purpose, String... statements) {
        return add(name, purpose, true, statements);
    }

    /** Statements that no transaction may hold. */
    public PlanDraft alone(String name, String purpose, String... statements) {
        return add(name, purpose, false, statements);
    }

    /** What follows waits for the next version of the application. */
    public PlanDraft nextRelease(String obligation) {
        release++;
        return obliging(obligation);
    }

    public PlanDraft obliging(String obligation) {
        obligations.add(obligation);
        return this;
    }

    /** Goes on with another plan, whose releases count on from here. */
    public PlanDraft then(Plan other) {
        int before = release;
        for (var script : other.scripts()) {
            release = before + script.release() - 1;
            add(script.name(), script.purpose(), script.inTransaction(), script.sql());
        }
        obligations.addAll(other.obligations());
        return this;
    }

    public Plan plan() {
        return new Plan(scripts, obligations);
    }

    /** A lock that is waited for makes everybody else wait behind it. */
    private static String bounded(String sql) {
        return sql.contains("lock_timeout") || !locks(sql) ? sql : BOUND + "\n" + sql;
    }

    /** Looks at the beginnings of lines only. */
    private static boolean locks(String sql) {
        var matcher = (Phrase.isMentioned("VALIDATE", sql) ? LOCKING_BESIDE_VALIDATING : LOCKING).matcher(sql);
        for (int at = 0; at < sql.length(); at++) {
            boolean begins = FIRST_LETTERS.indexOf(sql.charAt(at)) >= 0
                    && (at == 0 || LINE_ENDS.indexOf(sql.charAt(at - 1)) >= 0);
            if (begins && matcher.region(at, sql.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private PlanDraft add(String name, String purpose, boolean inTransaction, String... statements) {
        var sql = String.join("\n", statements);
        scripts.add(new PlanScript(name, inTransaction ? bounded(sql) : sql, inTransaction, purpose, release));
        return this;
    }
}
