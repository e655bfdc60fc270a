package dev.lockkeeper.jirasandbox.exchange;

import java.util.List;
import java.util.Map;

/** Why Jira says no, in the form in which it says so. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String reason;
    private final transient Map<String, String> errors;

    Refusal(int status, String message, Map<String, String> errors) {
        super(message, null, false, false);
        this.status = status;
        this.reason = message;
        this.errors = errors;
    }

    public static Refusal badRequest(String message) {
        return new Refusal(400, message, Map.of());
    }

    public static Refusal field(String field, String message) {
        return new Refusal(400, "", Map.of(field, message));
    }

    /** Missing and hidden look the same from outside. */
    public static Refusal noIssue() {
        return notFound("Issue does not exist or you do not have permission to see it.");
    }

    public static Refusal notFound(String message) {
        return new Refusal(404, message, Map.of());
    }

    public static Refusal forbidden(String message) {
        return new Refusal(403, message, Map.of());
    }

    public Answer answer() {
        return Answer.error(status, reason.isEmpty() ? List.of() : List.of(reason), errors);
    }
}
