package dev.lockkeeper.lint.schema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a table beside its columns, constraints and indexes. */
public final class Traits {

    private static final String TABLE = "";

    private final Map<String, String> comments = new HashMap<>();
    private final Set<String> policies = new HashSet<>();
    private boolean computedKey;
    private @Nullable String ofType;
    private final Set<String> alwaysIdentities = new HashSet<>();
    private final Set<String> unenforced = new HashSet<>();
    private final Set<RowSecurity> security = new HashSet<>();
    private boolean replicaIdentity;
    private @Nullable String replicaIndex;

    /** What may be switched on to keep rows apart. */
    public enum RowSecurity {
        ENABLED,
        FORCED
    }

    Traits copy() {
        var copy = new Traits();
        copy.comments.putAll(comments);
        copy.policies.addAll(policies);
        copy.computedKey = computedKey;
        copy.ofType = ofType;
        copy.alwaysIdentities.addAll(alwaysIdentities);
        copy.unenforced.addAll(unenforced);
        copy.security.addAll(security);
        copy.replicaIdentity = replicaIdentity;
        copy.replicaIndex = replicaIndex;
        return copy;
    }

    public void comment(String column, String text) {
        comments.put(column, text);
    }

    public void comment(String text) {
        comments.put(TABLE, text);
    }

    public Optional<String> commentOn(String column) {
        return Optional.ofNullable(comments.get(column));
    }

    public Optional<String> comment() {
        return Optional.ofNullable(comments.get(TABLE));
    }

    public boolean commented() {
        return comments.containsKey(TABLE);
    }

    /** Whether partitions are told apart by more than columns as they are. */
    public boolean computedKey() {
        return computedKey;
    }

    public void computedKey(boolean now) {
        computedKey = now;
    }

    /** The composite type that its columns come from. */
    public @Nullable String ofType() {
        return ofType;
    }

    public void ofType(@Nullable String type) {
        ofType = type;
    }

    public Set<String> policies() {
        return Set.copyOf(policies);
    }

    public void putPolicy(String name) {
        policies.add(name);
    }

    public void removePolicy(String name) {
        policies.remove(name);
    }

    public boolean has(RowSecurity kind) {
        return security.contains(kind);
    }

    public void set(RowSecurity kind, boolean on) {
        if (on) {
            security.add(kind);
        } else {
            security.remove(kind);
        }
    }

    /** Whether the server alone gives a column its numbers. */
    public boolean alwaysIdentity(String column) {
        return alwaysIdentities.contains(column);
    }

    public void identity(String column, boolean always) {
        if (always) {
            alwaysIdentities.add(column);
        } else {
            alwaysIdentities.remove(column);
        }
    }

    public boolean enforces(String constraint) {
        return !unenforced.contains(constraint);
    }

    public void enforce(String constraint, boolean enforced) {
        if (enforced) {
            unenforced.remove(constraint);
        } else {
            unenforced.add(constraint);
        }
    }

    /** Whether subscribers can tell its rows apart even without a primary key. */
    public boolean replicaIdentity() {
        return replicaIdentity;
    }

    /** Whether it is by that index that they do. */
    public boolean replicaIndex(String index) {
        return index.equals(replicaIndex);
    }

    public void identifyReplicas(boolean by, @Nullable String index) {
        replicaIdentity = by;
        replicaIndex = index;
    }
}
