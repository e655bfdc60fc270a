package dev.lockkeeper.api;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Why a body could not be read as JSON. */
final class Unreadable {

    private Unreadable() {}

    static boolean isTooLarge(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge) {
                return true;
            }
        }
        return false;
    }

    /** Well-formed JSON in which one value is of another kind than it should be, or has a name that nobody knows. */
    static Optional<FieldProblem> field(HttpMessageNotReadableException unreadable) {
        if (!(unreadable.getCause() instanceof MismatchedInputException mismatch)
                || mismatch.getPath().isEmpty()) {
            return Optional.empty();
        }
        if (mismatch instanceof Bodies.UnkeepableText) {
            var sentence = "This text holds a NUL, or half of a surrogate pair.";
            return Optional.of(new FieldProblem(path(mismatch), sentence, "text that UTF-8 can write, without NUL"));
        }
        if (mismatch instanceof UnrecognizedPropertyException unknown) {
            return Optional.of(new FieldProblem(path(mismatch), "There is no such field.", names(unknown)));
        }
        var expected = mismatch.getTargetType() == null ? null : Expected.of(mismatch.getTargetType());
        return Optional.of(new FieldProblem(path(mismatch), "This value cannot be read.", expected));
    }

    private static String names(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", ", "one of ", ""));
    }

    static String sentence(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof StreamReadException broken && broken.getLocation() != null) {
            var place = broken.getLocation();
            return "The body is not JSON: it breaks at line " + place.getLineNr() + ", column " + place.getColumnNr()
                    + ".";
        }
        return unreadable.getCause() instanceof JacksonException
                ? "The body is not the JSON object that this operation takes."
                : "The body is missing, or it is not JSON in UTF-8.";
    }

    private static String path(MismatchedInputException mismatch) {
        return mismatch.getPath().stream()
                .map(Unreadable::step)
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String step(Reference reference) {
        var name = name(reference);
        return name == null ? "[" + reference.getIndex() + "]" : "." + name;
    }

    private static @Nullable String name(Reference reference) {
        return reference.getPropertyName();
    }
}
