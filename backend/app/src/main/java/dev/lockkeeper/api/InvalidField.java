package dev.lockkeeper.api;

/** A field whose value only the tenant's own data can tell to be wrong, such as a name that nothing has. */
class InvalidField extends RuntimeException {

    private final FieldProblem problem;

    InvalidField(String field, String message, String expected) {
        super(field);
        problem = new FieldProblem(field, message, expected);
    }

    FieldProblem problem() {
        return problem;
    }
}
