package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.Waiver;
import dev.lockkeeper.lint.source.Comment;
import dev.lockkeeper.lint.source.Comments;
import dev.lockkeeper.lint.source.Lines;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A comment that waives a rule, as it is written.
 *
 * @param wholeFile whether it speaks of the whole file
 * @param badDate a date that the calendar does not know
 */
record WaiverComment(
        Comment comment,
        int column,
        boolean wholeFile,
        Waiver waiver,
        @Nullable String badDate) {

    private static final String SIGN = "lockkeeper:allow";
    private static final Pattern FORM = Pattern.compile(
            "^(?:--|/\\*)\\s*lockkeeper:allow(?<file>-file)?(?![\\w-])\\s*(?<rule>[\\w-]*)(?<rest>.*)$",
            Pattern.DOTALL);
    private static final Pattern UNTIL = Pattern.compile("(?:^|\\s)until\\s+(\\d{4}-\\d{2}-\\d{2})(?=\\s|$|[.,;:])");

    static List<WaiverComment> of(String script) {
        if (!script.contains(SIGN)) {
            return List.of();
        }
        var lines = new Lines(script);
        return Comments.of(script).stream()
                .flatMap(comment -> read(comment, lines).stream())
                .toList();
    }

    private static Optional<WaiverComment> read(Comment comment, Lines lines) {
        var form = FORM.matcher(comment.text().replaceFirst("\\*/$", ""));
        if (!form.matches()) {
            return Optional.empty();
        }
        var rest = form.group("rest");
        var until = UNTIL.matcher(rest);
        var date = until.find() ? until.group(1) : null;
        var day = date == null ? null : day(date);
        var reason = (date == null ? rest : until.replaceFirst(" ")).strip().replaceFirst("^[:–-]\\s*", "");
        var waiver = new Waiver(form.group("rule"), reason, lines.line(comment.from()), day);
        return Optional.of(new WaiverComment(
                comment,
                lines.column(comment.from()),
                form.group("file") != null,
                waiver,
                date != null && day == null ? date : null));
    }

    private static @Nullable LocalDate day(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            return null;
        }
    }

    int from() {
        return comment.from();
    }

    int line() {
        return waiver.line();
    }
}
