package dev.lockkeeper.lint.query;

import dev.lockkeeper.lint.list.Lists;
import java.util.List;

/**
 * Two values that are compared.
 *
 * @param operator such as "=", "LIKE" or "NOT IN"
 * @param right one value; two for BETWEEN; for IN over a list, NULL when a null is in it
 * @param filters stands in a WHERE or ON, not among the results
 * @param present what a subquery on the right answers cannot be null, as far as the text says
 * @param offset where it begins in the script
 */
public record Comparison(
        String operator, Operand left, List<Operand> right, boolean filters, boolean present, int offset) {

    public Comparison {
        right = Lists.copy(right);
    }

    public Operand against() {
        return right.get(0);
    }
}
