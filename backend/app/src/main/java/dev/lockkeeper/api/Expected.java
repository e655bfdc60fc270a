package dev.lockkeeper.api;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a value of some type looks like in JSON, for those who sent another. */
final class Expected {

    private Expected() {}

    static String of(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == Instant.class) {
            return "an instant with its offset, such as 2026-03-14T09:30:00Z";
        }
        if (type == Double.class || type == double.class) {
            return "a number";
        }
        if (type == int.class || type == long.class || Number.class.isAssignableFrom(type)) {
            return "a whole number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == UUID.class) {
            return "an identifier such as 0198c0de-0000-7000-8000-000000000000";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return type == String.class ? "text" : "an object";
    }
}
