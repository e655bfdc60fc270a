package dev.lockkeeper.lint.schema;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Functions, domains and enums that have been created on the way. */
public final class Types {

    private final Map<String, Volatility> functions = new HashMap<>();
    private final Map<String, Domain> domains = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Set<String> created = new HashSet<>();
    private final Set<String> others = new HashSet<>();
    private final Set<String> read = new HashSet<>();
    private final Map<String, Integer> freshLabels = new HashMap<>();
    private final Map<String, List<String>> labels = new HashMap<>();
    private final Map<String, Map<String, DataType>> attributes = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final Set<String> goneFunctions = new HashSet<>();
    private final Set<String> immutable = new HashSet<>();

    /**
     * A domain's base and whether it has a rule of its own.
     *
     * @param checks the names of its rules; those that nobody named are not among them
     * @param filling what its columns get when nobody says more, null where it says nothing
     */
    public record Domain(
            DataType base,
            boolean constrained,
            Set<String> checks,
            boolean notNull,
            @Nullable Filling filling) {

        public Domain {
            checks = Lists.copy(checks);
        }

        public Domain(DataType base, boolean constrained) {
            this(base, constrained, Set.of(), false, null);
        }

        /** With one rule more. */
        public Domain checked(String name) {
            var more = new HashSet<>(checks);
            more.add(name);
            return new Domain(base, true, more, notNull, filling);
        }

        public Domain unchecked(String name) {
            var fewer = new HashSet<>(checks);
            fewer.remove(name);
            return new Domain(base, notNull || !fewer.isEmpty(), fewer, notNull, filling);
        }

        public Domain filled(@Nullable Filling with) {
            return new Domain(base, constrained, checks, notNull, with);
        }

        public Domain notNull(boolean now) {
            return new Domain(base, now || !checks.isEmpty(), checks, now, filling);
        }
    }

    /**
     * A domain's default.
     *
     * @param functions that it calls
     * @param sequence that it asks
     * @param nothing whether it says NULL
     */
    public record Filling(List<String> functions, @Nullable TableName sequence, boolean nothing) {

        public Filling {
            functions = Lists.copy(functions);
        }
    }

    /** The default of a domain, or of the nearest below it that has one. */
    public Optional<Filling> filling(String domain) {
        var seen = new HashSet<String>();
        var known = domains.get(domain);
        var name = domain;
        while (known != null && seen.add(name)) {
            if (known.filling() != null || known.base().array()) {
                return Optional.ofNullable(known.filling());
            }
            name = known.base().name();
            known = domains.get(name);
        }
        return Optional.empty();
    }

    /** Domains whose base is this one. */
    public List<String> domainsOver(String name) {
        return Seq.from(domains.entrySet())
                .filter(domain -> domain.getValue().base().name().equals(name))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What it is now, whatever happens to this one later. */
    Types copy() {
        var copy = new Types();
        copy.functions.putAll(functions);
        copy.domains.putAll(domains);
        copy.texts.putAll(texts);
        copy.created.addAll(created);
        copy.others.addAll(others);
        copy.read.addAll(read);
        copy.freshLabels.putAll(freshLabels);
        labels.forEach((type, known) -> copy.labels.put(type, new ArrayList<>(known)));
        copy.attributes.putAll(attributes);
        copy.gone.addAll(gone);
        copy.goneFunctions.addAll(goneFunctions);
        copy.immutable.addAll(immutable);
        return copy;
    }

    public void putEnum(String type, List<String> values) {
        labels.put(type, new ArrayList<>(values));
    }

    public Optional<List<String>> labels(String type) {
        return Optional.ofNullable(labels.get(type));
    }

    /** The attributes of a composite type, by name. */
    public void putAttributes(String type, Map<String, DataType> parts) {
        attributes.put(type, new LinkedHashMap<>(parts));
    }

    public Optional<Map<String, DataType>> attributes(String type) {
        return Optional.ofNullable(attributes.get(type));
    }

    /** Whether somebody has created a type of that name. */
    public boolean told(String type) {
        return domains.containsKey(type)
                || labels.containsKey(type)
                || attributes.containsKey(type)
                || others.contains(type);
    }

    public boolean dropped(String type) {
        return gone.contains(type);
    }

    public void drop(String type) {
        domains.remove(type);
        labels.remove(type);
        attributes.remove(type);
        created.remove(type);
        others.remove(type);
        gone.add(type);
    }

    public void rename(String from, String to) {
        Optional.ofNullable(domains.remove(from)).ifPresent(domain -> domains.put(to, domain));
        Optional.ofNullable(labels.remove(from)).ifPresent(known -> labels.put(to, known));
        Optional.ofNullable(attributes.remove(from)).ifPresent(known -> attributes.put(to, known));
        if (others.remove(from)) {
            others.add(to);
        }
        gone.add(from);
        gone.remove(to);
    }

    public void renameLabel(String type, String from, String to) {
        labels.computeIfPresent(type, (name, known) -> {
            known.replaceAll(label -> label.equals(from) ? to : label);
            return known;
        });
    }

    public void dropFunction(String name) {
        functions.remove(name);
        goneFunctions.add(name);
    }

    public boolean toldFunction(String name) {
        return functions.containsKey(name);
    }

    public void putFunction(String name, Volatility volatility) {
        functions.put(name, volatility);
    }

    public Optional<Volatility> function(String name) {
        return Optional.ofNullable(functions.get(name)).or(() -> Volatility.builtIn(name));
    }

    /** Keeps how a domain was written. */
    public void tell(String domain, String sql) {
        texts.put(domain, sql);
    }

    public Optional<String> text(String domain) {
        return Optional.ofNullable(texts.get(domain));
    }

    public void putDomain(String name, Domain domain) {
        domains.put(name, domain);
        gone.remove(name);
    }

    public Optional<Domain> domain(String name) {
        return Optional.ofNullable(domains.get(name));
    }

    /** Remembers a type that this migration makes: all its values can be used at once. */
    public void putCreated(String name) {
        created.add(name);
        others.add(name);
    }

    public boolean isCreated(String name) {
        return created.contains(name);
    }

    /** Remembers in which transaction a type that was there got a value. */
    public void addLabel(String type, String label, int transaction) {
        if (!created.contains(type)) {
            freshLabels.put(label, transaction);
        }
        labels.computeIfPresent(type, (name, known) -> {
            known.add(label);
            return known;
        });
    }

    /** A value that the text names although its transaction is still open. */
    public Optional<String> freshLabelIn(String sql, int transaction) {
        if (freshLabels.isEmpty()) {
            return Optional.empty();
        }
        return Seq.from(freshLabels.entrySet())
                .filter(label -> label.getValue() == transaction)
                .map(Map.Entry::getKey)
                .filter(label -> sql.contains("'" + label.replace("'", "''") + "'"))
                .findFirst();
    }

    /** Remembers a function or procedure whose body has been read, so that a call is no riddle. */
    public void putRead(String name) {
        read.add(name);
    }

    public boolean isRead(String name) {
        return read.contains(name);
    }

    /** Whether a function was written by somebody, not as one that only answers, and in a body that nobody saw. */
    public boolean mayDoAnything(String name) {
        return !read.contains(name) && Volatility.builtIn(name).isEmpty() && functions.get(name) != Volatility.STEADY;
    }

    /** Whether a function surely may answer otherwise another time: neither immutable nor unknown. */
    public boolean changes(String name) {
        return functions.containsKey(name) ? !immutable.contains(name) : Volatility.changes(name);
    }

    public void putImmutable(String name) {
        immutable.add(name);
    }

    /** Whether the domain, or one below it, has a rule. */
    public boolean constrained(String name) {
        return domain(name)
                .filter(domain -> domain.constrained()
                        || !domain.base().name().equals(name)
                                && constrained(domain.base().name()))
                .isPresent();
    }

    /** What lies under a domain, also under one over another. */
    public DataType baseOf(DataType type) {
        var seen = new HashSet<String>();
        var base = type;
        while (domains.containsKey(base.name()) && seen.add(base.name())) {
            var under = domains.get(base.name()).base();
            base = base.array() ? new DataType(under.name(), under.modifiers(), true) : under;
        }
        return base;
    }

    void settle() {
        freshLabels.clear();
        created.clear();
    }
}
