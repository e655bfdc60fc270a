package dev.lockkeeper.migration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.lockkeeper.risk.IssueFloor;
import dev.lockkeeper.risk.RiskTier;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The least tier of some Jira issues, as typed; a row that names none says nothing.
 *
 * @param type its name, or its number
 * @param project its key
 * @param labels all of which an issue must have
 * @param jira the connection by which it is known
 */
public record IssueFloorForm(
        @Nullable @Size(max = 255, message = "{policy.form.issueTypes.long}")
        String type,

        @Nullable
        @Pattern(regexp = "\\s*([A-Za-z][A-Za-z0-9_]{1,63})?\\s*", message = "{policy.form.issueTypes.project}")
        String project,

        @Nullable @Size(max = 255, message = "{policy.form.issueTypes.long}")
        String priority,

        @Nullable @Size(max = 20, message = "{policy.form.issueTypes.labels}")
        List<@Size(max = 255, message = "{policy.form.issueTypes.long}") String> labels,

        @Nullable RiskTier tier,
        @Nullable UUID jira) {

    private static final int FREE_ROWS = 2;

    public static IssueFloorForm of(IssueFloor floor) {
        return new IssueFloorForm(
                floor.type(), floor.project(), floor.priority(), floor.labels(), floor.tier(), floor.jira());
    }

    /** Those that stand, and room for more. */
    static List<IssueFloorForm> of(List<IssueFloor> floors) {
        var rows = new ArrayList<IssueFloorForm>();
        floors.forEach(floor -> rows.add(of(floor)));
        for (int free = 0; free < FREE_ROWS; free++) {
            rows.add(new IssueFloorForm("", "", "", List.of(), RiskTier.LOW, null));
        }
        return rows;
    }

    /** In the order of the rows. Of issues that are named twice the higher tier counts, whichever row it stands in. */
    static List<IssueFloor> floors(List<IssueFloorForm> rows) {
        var floors = new LinkedHashMap<IssueFloor, IssueFloor>();
        rows.stream()
                .filter(IssueFloorForm::isNamed)
                .forEach(row -> floors.merge(row.floor(RiskTier.LOW), row.floor(row.asked()), IssueFloorForm::higher));
        return List.copyOf(floors.values());
    }

    /** As one types them. */
    public String typedLabels() {
        return String.join(", ", wanted());
    }

    /** Which tier is meant has to be said: the lowest holds nothing. */
    @JsonIgnore
    @AssertTrue(message = "{policy.form.issueTypes.tier}")
    public boolean isTold() {
        return !isNamed() || tier != null;
    }

    private boolean isNamed() {
        return text(type) != null
                || text(project) != null
                || text(priority) != null
                || !wanted().isEmpty()
                || jira != null;
    }

    private IssueFloor floor(RiskTier least) {
        var key = text(project);
        return new IssueFloor(
                lower(type), key == null ? null : key.toUpperCase(Locale.ROOT), lower(priority), wanted(), least, jira);
    }

    private List<String> wanted() {
        return labels == null
                ? List.of()
                : labels.stream()
                        .filter(Objects::nonNull)
                        .flatMap(label -> Arrays.stream(label.split("[,\\s]+")))
                        .filter(label -> !label.isEmpty())
                        .distinct()
                        .toList();
    }

    private RiskTier asked() {
        return Objects.requireNonNull(tier);
    }

    private static @Nullable String lower(@Nullable String typed) {
        var text = text(typed);
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static IssueFloor higher(IssueFloor one, IssueFloor other) {
        return one.tier().compareTo(other.tier()) >= 0 ? one : other;
    }
}
