package dev.lockkeeper.jirasandbox.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The operations of the API, each a method and a path below the API's root. */
public final class Operations {

    private final String root;
    private final List<Operation> operations = new ArrayList<>();

    public Operations(String root) {
        this.root = root;
    }

    public Operations get(String path, Function<Call, Answer> work) {
        return add("GET", path, work);
    }

    public Operations post(String path, Function<Call, Answer> work) {
        return add("POST", path, work);
    }

    public Operations put(String path, Function<Call, Answer> work) {
        return add("PUT", path, work);
    }

    public Operations delete(String path, Function<Call, Answer> work) {
        return add("DELETE", path, work);
    }

    private Operations add(String method, String path, Function<Call, Answer> work) {
        operations.add(new Operation(method, root + path, work));
        return this;
    }

    /** Does what is asked, or says that there is no such thing to ask. */
    public Answer answer(Call call) {
        Set<String> methods = new LinkedHashSet<>();
        for (var operation : operations) {
            var variables = call.match(operation.path());
            if (variables != null && operation.method().equals(call.method())) {
                return operation.work().apply(call.with(variables));
            }
            if (variables != null) {
                methods.add(operation.method());
            }
        }
        return methods.isEmpty() ? noSuchPath(call) : noSuchMethod(methods);
    }

    private static Answer noSuchPath(Call call) {
        return Answer.error(404, "The sandbox has no operation at " + call.path());
    }

    private static Answer noSuchMethod(Set<String> methods) {
        var allowed = String.join(", ", methods);
        return Answer.error(405, "Allowed here: " + allowed).with("Allow", allowed);
    }

    private record Operation(String method, String path, Function<Call, Answer> work) {}
}
