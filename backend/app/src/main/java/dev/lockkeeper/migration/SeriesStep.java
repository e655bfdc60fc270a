package dev.lockkeeper.migration;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.PlanScript;
import dev.lockkeeper.obligation.ObligationKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One step of a plan as it would become a migration.
 *
 * @param due when it should have run, as proposed; null for a first one that waits for nothing
 */
public record SeriesStep(
        int position, int of, PlanScript script, @Nullable LocalDate due) {

    static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NAME = 60;

    /** Between steps of one release. */
    private static final int WEEK = 7;

    /** Between releases of the application. */
    private static final int MONTH = 30;

    static List<SeriesStep> of(Plan plan, LocalDate today) {
        var size = plan.scripts().size();
        return IntStream.range(0, size)
                .mapToObj(at -> of(plan.scripts().get(at), at, size, today))
                .toList();
    }

    /** When all of them should have run; in a week, where none has to wait. */
    static LocalDate lastOf(List<LocalDate> due, LocalDate today) {
        return due.stream().max(LocalDate::compareTo).orElse(today.plusDays(WEEK));
    }

    private static SeriesStep of(PlanScript script, int at, int size, LocalDate today) {
        var waits = at > 0 || script.release() > 1;
        var days = (long) at * WEEK + (script.release() - 1L) * MONTH;
        return new SeriesStep(at + 1, size, script, waits ? today.plusDays(days) : null);
    }

    /** Somebody has to come back to it. */
    public boolean isPromised() {
        return due != null;
    }

    public LocalDate dueOn() {
        return Objects.requireNonNull(due);
    }

    public ObligationKind promise() {
        if (script.sql().toUpperCase(Locale.ROOT).contains("VALIDATE CONSTRAINT")) {
            return ObligationKind.VALIDATE_CONSTRAINT;
        }
        return script.release() > 1 ? ObligationKind.CONTRACT : ObligationKind.FOLLOW_UP;
    }

    public String title() {
        var name =
                Character.toUpperCase(script.name().charAt(0)) + script.name().substring(1);
        var place = of == 1 ? "" : " (" + position + " of " + of + ")";
        return cut(name, LONGEST_TITLE - place.length()) + place;
    }

    String scriptName() {
        var slug = script.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return "%02d_%s.sql".formatted(position, cut(slug, LONGEST_NAME));
    }

    MigrationScript migrationScript() {
        return new MigrationScript(scriptName(), Direction.UP, script.inTransaction(), script.sql());
    }

    static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
