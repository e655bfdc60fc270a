package dev.lockkeeper.api;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What would satisfy a constraint that a value broke. */
final class Constraints {

    private Constraints() {}

    static @Nullable String expected(ConstraintViolation<?> violation) {
        return expected(violation.getConstraintDescriptor().getAnnotation(), violation);
    }

    private static @Nullable String expected(Annotation constraint, ConstraintViolation<?> violation) {
        if (constraint instanceof Size size) {
            var unit = violation.getInvalidValue() instanceof CharSequence ? " characters" : " items";
            return (size.min() > 0 ? size.min() + " to " : "at most ") + size.max() + unit;
        }
        if (constraint instanceof Max max) {
            return "at most " + max.value();
        }
        if (constraint instanceof Min min) {
            return "at least " + min.value();
        }
        if (constraint instanceof Pattern pattern) {
            return "text of the form " + pattern.regexp();
        }
        if (constraint instanceof Positive) {
            return "a number above 0";
        }
        if (constraint instanceof PositiveOrZero) {
            return violation.getInvalidValue() instanceof Double ? "a number from 0 on" : "a whole number from 0 on";
        }
        if (constraint instanceof NotBlank) {
            return "text that is not empty";
        }
        if (constraint instanceof NotEmpty) {
            return "at least one";
        }
        return constraint instanceof NotNull ? typeOf(violation) : null;
    }

    /** A value that is missing has no type; the component that should hold it has. */
    private static @Nullable String typeOf(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString();
        var name = path.substring(path.lastIndexOf('.') + 1);
        var components = violation.getLeafBean().getClass().getRecordComponents();
        return components == null
                ? null
                : Arrays.stream(components)
                        .filter(component -> component.getName().equals(name))
                        .findFirst()
                        .map(RecordComponent::getType)
                        .map(Expected::of)
                        .orElse(null);
    }
}
