package dev.lockkeeper.jira;

import dev.lockkeeper.jira.server.RiskField;
import dev.lockkeeper.jira.server.Showing;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What issues show, as typed.
 *
 * @param field the id of a field; empty for none
 * @param low the option of the field that says so, by name or number; so are the others
 * @param version of the connection that was read
 */
record ShowingForm(
        @Nullable Boolean label,
        @Nullable Boolean comments,
        @Nullable Boolean deployments,

        @Pattern(regexp = "\\s*(customfield_[0-9]{1,18})?\\s*", message = "{jira.showing.field.wrong}")
        String field,

        @Size(max = 255, message = "{jira.showing.option.long}")
        String low,

        @Size(max = 255, message = "{jira.showing.option.long}")
        String moderate,

        @Size(max = 255, message = "{jira.showing.option.long}")
        String high,

        int version) {

    ShowingForm {
        field = orEmpty(field);
        low = orEmpty(low);
        moderate = orEmpty(moderate);
        high = orEmpty(high);
    }

    static ShowingForm of(Showing showing, int version) {
        var field = showing.field();
        var options = field == null ? List.of("", "", "") : field.options();
        return new ShowingForm(
                showing.label(),
                showing.comments(),
                showing.deployments(),
                field == null ? "" : field.id(),
                options.get(0),
                options.get(1),
                options.get(2),
                version);
    }

    /** A field without an option for some tier would say something wrong. */
    @AssertTrue(message = "{jira.showing.options.missing}")
    public boolean isWhole() {
        return field.isBlank() || Stream.of(low, moderate, high).noneMatch(String::isBlank);
    }

    Showing showing() {
        var mapped = field.isBlank()
                ? null
                : new RiskField(field.strip(), List.of(low.strip(), moderate.strip(), high.strip()));
        return new Showing(
                Boolean.TRUE.equals(label), Boolean.TRUE.equals(comments), Boolean.TRUE.equals(deployments), mapped);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
