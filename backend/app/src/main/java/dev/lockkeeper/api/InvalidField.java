package dev.lockkeeper.api;

import java.util.List;

/** Fields whose values only the tenant's own data can tell to be wrong, such as a name that nothing has. */
class InvalidField extends RuntimeException {

    private final List<FieldProblem> problems;

    InvalidField(String field, String message, String expected) {
        this(List.of(new FieldProblem(field, message, expected)));
    }

    /**
     * Several at once.
     *
     * @param problems at least one
     */
    InvalidField(List<FieldProblem> problems) {
        super(problems.get(0).field());
        this.problems = List.copyOf(problems);
    }

    List<FieldProblem> problems() {
        return problems;
    }
}
