package dev.lockkeeper.jirasandbox.jql;

import dev.lockkeeper.jirasandbox.exchange.Refusal;
import dev.lockkeeper.jirasandbox.issue.Issue;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A field that a query may ask about. */
interface JqlField {

    Predicate<Issue> compared(JqlToken operator, String value);

    default Predicate<Issue> anyOf(List<String> wanted) {
        throw Refusal.badRequest("The operator 'in' does not fit this field.");
    }

    Comparator<Issue> order();

    /** A field with names as values: a project's key, number and name, or each label. */
    record Named(Function<Issue, Stream<String>> values, Comparator<Issue> order) implements JqlField {

        @Override
        public Predicate<Issue> anyOf(List<String> wanted) {
            return issue ->
                    values.apply(issue).anyMatch(value -> wanted.stream().anyMatch(value::equalsIgnoreCase));
        }

        @Override
        public Predicate<Issue> compared(JqlToken operator, String value) {
            return switch (operator.value()) {
                case "=" -> anyOf(List.of(value));
                case "!=" -> anyOf(List.of(value)).negate();
                default -> throw JqlToken.unexpected(operator);
            };
        }
    }
}
