package dev.lockkeeper.lint.plan;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.Attachment;
import dev.lockkeeper.lint.schema.RelationKind;
import dev.lockkeeper.lint.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What keeps a column's type as it is, and how to go around it. */
public final class DependentPlans {

    private DependentPlans() {}

    /**
     * Something that uses the column.
     *
     * @param shown what it is and what it is called
     * @param drop the statement that takes it away
     * @param make the statement that makes it again; null where nobody has told
     */
    public record Dependent(
            String shown, String drop, @Nullable String make) {}

    public static List<Dependent> of(Schema schema, TableName table, String column) {
        var dependents = new ArrayList<>(views(schema, table, column));
        var known = schema.table(table);
        for (var attachment : known.attachments()) {
            if (attachment.kind() != Attachment.Kind.STATISTICS
                    && attachment.columns().contains(column)) {
                dependents.add(attached(schema, table, attachment));
            }
        }
        computed(schema, table, column).ifPresent(dependents::add);
        return dependents;
    }

    /** Views that say the column's name; what is made of them in turn is not looked for. */
    static List<Dependent> views(Schema schema, TableName table, String column) {
        return Lists.map(schema.viewsOf(table, column), view -> view(schema, view));
    }

    private static Dependent view(Schema schema, TableName view) {
        boolean plain = schema.known(view)
                        .filter(known -> known.kind() == RelationKind.VIEW)
                        .isPresent()
                && schema.viewsOf(view).isEmpty();
        var text = plain ? schema.table(view).told("view").orElse(null) : null;
        return new Dependent("view " + view, "DROP VIEW " + Sql.name(view) + ";", text == null ? null : text + ";");
    }

    private static Dependent attached(Schema schema, TableName table, Attachment attachment) {
        var kind = attachment.kind().name();
        var name = attachment.name();
        var text = schema.table(table).told(kind.toLowerCase(Locale.ROOT) + " " + name);
        return new Dependent(
                kind.toLowerCase(Locale.ROOT) + " " + name,
                "DROP " + kind + " " + Sql.name(name) + " ON " + Sql.name(table) + ";",
                text.map(sql -> sql + ";").orElse(null));
    }

    private static Optional<Dependent> computed(Schema schema, TableName table, String column) {
        var generated = schema.table(table).toldOf("generated ");
        if (generated.isEmpty()) {
            return Optional.empty();
        }
        var word = Pattern.compile("(?<![\\w.\"])" + Pattern.quote(Sql.name(column)) + "(?![\\w\"])");
        return Lists.first(
                        Lists.map(
                                Lists.where(generated.entrySet(), other -> word.matcher(other.getValue())
                                        .find()),
                                Map.Entry::getKey),
                        other -> !other.equals(column))
                .map(other -> new Dependent("generated column " + other, "", null));
    }

    /** Taken away and made again in the same transaction, where all of it is known. */
    public static Optional<Plan> around(List<Dependent> dependents, String sql) {
        if (Lists.any(dependents, dependent -> dependent.make() == null)) {
            return Optional.empty();
        }
        var statements = new ArrayList<>(List.of("SET LOCAL lock_timeout = '2s';"));
        dependents.forEach(dependent -> statements.add(dependent.drop()));
        statements.add(sql + ";");
        dependents.forEach(dependent -> statements.add(Objects.requireNonNull(dependent.make())));
        return Optional.of(new PlanDraft()
                .together(
                        "change and make again",
                        "Take away what uses the column and make it again in the same transaction",
                        statements.toArray(String[]::new))
                .obliging("Whoever might read a view is granted it again.")
                .plan());
    }
}
