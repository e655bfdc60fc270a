package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.migration.TakingPlansOver.Terms;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person chooses when a plan becomes a series. */
record SeriesForm(
        String script,
        int statement,
        int finding,
        int revision,
        @Nullable Boolean replace,

        @NotNull(message = "{obligation.form.owner.empty}") @Nullable
        UUID owner,

        List<
                        @NotNull(message = "{obligation.form.due.empty}")
                        @FutureOrPresent(message = "{obligation.form.due.past}") LocalDate>
                due) {

    /** What a request leaves out is empty. */
    SeriesForm {
        script = Objects.requireNonNullElse(script, "");
        due = Objects.requireNonNullElse(due, List.of());
    }

    static SeriesForm of(PlanPlace place, Revision revision, MemberId owner, List<SeriesStep> steps) {
        var due = steps.stream()
                .filter(SeriesStep::isPromised)
                .map(SeriesStep::dueOn)
                .toList();
        return new SeriesForm(
                place.script(), place.statement(), place.finding(), revision.number(), false, owner.value(), due);
    }

    PlanPlace place() {
        return new PlanPlace(script, statement, finding);
    }

    /** Called once the fields have been found right. */
    Terms terms() {
        return new Terms(revision, Boolean.TRUE.equals(replace), new MemberId(Objects.requireNonNull(owner)), due);
    }

    /** By when a step should have run; null for one that waits for nothing. */
    public @Nullable LocalDate dueOf(SeriesStep step, List<SeriesStep> steps) {
        var before = steps.stream()
                .filter(other -> other.isPromised() && other.position() < step.position())
                .count();
        return step.isPromised() && before < due.size() ? due.get((int) before) : step.due();
    }
}
