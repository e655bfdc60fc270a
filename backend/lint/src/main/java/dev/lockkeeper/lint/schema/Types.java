package dev.lockkeeper.lint.schema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Functions, domains and enums that have been created on the way. */
public final class Types {

    private final Map<String, Volatility> functions = new HashMap<>();
    private final Map<String, Domain> domains = new HashMap<>();
    private final Map<String, String> told = new HashMap<>();
    private final Set<String> created = new HashSet<>();
    private final Map<String, Integer> freshLabels = new HashMap<>();

    /** A domain's base and whether it has a rule of its own. */
    public record Domain(DataType base, boolean constrained) {}

    public void putFunction(String name, Volatility volatility) {
        functions.put(name, volatility);
    }

    public Optional<Volatility> function(String name) {
        return Optional.ofNullable(functions.get(name)).or(() -> Volatility.builtIn(name));
    }

    /** Keeps how a domain was written. */
    public void tell(String domain, String sql) {
        told.put(domain, sql);
    }

    public Optional<String> told(String domain) {
        return Optional.ofNullable(told.get(domain));
    }

    public void putDomain(String name, Domain domain) {
        domains.put(name, domain);
    }

    public Optional<Domain> domain(String name) {
        return Optional.ofNullable(domains.get(name));
    }

    /** Remembers a type that this migration makes: all its values can be used at once. */
    public void putCreated(String name) {
        created.add(name);
    }

    public boolean isCreated(String name) {
        return created.contains(name);
    }

    /** Remembers in which transaction a type that was there got a value. */
    public void addLabel(String type, String label, int transaction) {
        if (!created.contains(type)) {
            freshLabels.put(label, transaction);
        }
    }

    /** A value that the text names although its transaction is still open. */
    public Optional<String> freshLabelIn(String sql, int transaction) {
        return freshLabels.entrySet().stream()
                .filter(label -> label.getValue() == transaction)
                .map(Map.Entry::getKey)
                .filter(label -> sql.contains("'" + label.replace("'", "''") + "'"))
                .findFirst();
    }

    /** Whether a function was written by somebody, and not as one that only answers. */
    public boolean mayDoAnything(String name) {
        return Volatility.builtIn(name).isEmpty() && functions.get(name) != Volatility.STEADY;
    }

    public DataType baseOf(DataType type) {
        return domain(type.name()).map(Domain::base).orElse(type);
    }

    void settle() {
        freshLabels.clear();
        created.clear();
    }
}
