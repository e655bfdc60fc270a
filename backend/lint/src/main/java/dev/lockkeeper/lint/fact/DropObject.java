package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Attachment;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.Extensions;
import dev.lockkeeper.lint.schema.RelationKind;
import dev.lockkeeper.lint.schema.Table;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** DROP of anything that is no table and no index. */
public record DropObject(String kind, List<TableName> names, boolean cascade, boolean ifExists) implements Fact {

    private static final Set<String> RELATIONS = Set.of("VIEW", "MATERIALIZED VIEW", "SEQUENCE");

    public DropObject {
        names = Lists.copy(names);
    }

    @Override
    public Effects effects(Situation now) {
        if (kind.equals("STATISTICS")) {
            return Effects.locking(SHARE_UPDATE_EXCLUSIVE, holders(now, Attachment.Kind.STATISTICS));
        }
        if (kind.equals("PUBLICATION")) {
            return Effects.NONE;
        }
        var fall = fall(now);
        return cascade || RELATIONS.contains(kind) ? fall.effects() : Effects.NONE;
    }

    private List<TableName> holders(Situation now, Attachment.Kind sort) {
        return Seq.from(now.schema().tables())
                .filter(table -> Seq.from(names)
                        .anyMatch(name -> table.attachment(sort, name.name()).isPresent()))
                .map(Table::name)
                .toList();
    }

    private Fall fall(Situation now) {
        var fall = new Fall(now);
        switch (kind) {
            case "VIEW", "MATERIALIZED VIEW", "SEQUENCE" ->
                fall.of(Seq.from(names)
                        .filter(name -> !now.schema().missing(name))
                        .toList());
            case "TYPE", "DOMAIN", "EXTENSION" -> names.forEach(name -> fall.ofType(name.name()));
            case "FUNCTION" -> names.forEach(name -> fall.ofFunction(name.name()));
            case "SCHEMA" -> fall.ofSchemas(Seq.from(names).map(TableName::name).toList());
            default -> fall.of(List.of());
        }
        return fall;
    }

    @Override
    public @Nullable String refusal(Situation now) {
        return Seq.from(names)
                .mapNotNull(name -> refusal(now, name))
                .findFirst()
                .orElseGet(() -> Refusals.when(!cascade && fall(now).heldBack(), SqlState.DEPENDENTS_STILL_EXIST));
    }

    private @Nullable String refusal(Situation now, TableName name) {
        return switch (kind) {
            case "VIEW", "MATERIALIZED VIEW", "SEQUENCE" -> relation(now, name);
            case "TYPE", "DOMAIN" -> type(now, name);
            case "FUNCTION" -> Refusals.when(noFunction(now, name) && !ifExists, SqlState.UNDEFINED_FUNCTION);
            case "SCHEMA" -> ifExists ? null : Refusals.schema(now, name.name());
            case "STATISTICS" ->
                lost(now, holders(now, Attachment.Kind.STATISTICS).isEmpty());
            case "PUBLICATION", "EXTENSION", "SUBSCRIPTION" ->
                lost(now, !now.schema().names().has(kind, name.name()));
            default -> null;
        };
    }

    private @Nullable String lost(Situation now, boolean absent) {
        return Refusals.when(now.schema().isWhole() && absent && !ifExists, SqlState.UNDEFINED_OBJECT);
    }

    private @Nullable String relation(Situation now, TableName name) {
        var wanted = RelationKind.valueOf(kind.replace(' ', '_'));
        var known = now.schema().told(name);
        var place = known.flatMap(Table::owner);
        return Refusals.first(
                () -> Refusals.when(
                        known.filter(one -> one.kind() != wanted).isPresent()
                                || now.schema().index(name).isPresent(),
                        SqlState.WRONG_OBJECT_TYPE),
                () -> ifExists ? null : Refusals.relation(now, name),
                () -> Refusals.when(place.filter(Table.Place::identity).isPresent(), SqlState.DEPENDENTS_STILL_EXIST));
    }

    private @Nullable String type(Situation now, TableName name) {
        var types = now.schema().types();
        boolean domain = types.domain(name.name()).isPresent();
        return Refusals.first(
                () -> Refusals.when(
                        kind.equals("DOMAIN") && types.told(name.name()) && !domain, SqlState.WRONG_OBJECT_TYPE),
                () -> ifExists ? null : Refusals.type(now, new DataType(name.name(), List.of(), false)));
    }

    private static boolean noFunction(Situation now, TableName name) {
        return now.schema().isWhole()
                && !now.schema().types().toldFunction(name.name())
                && Extensions.lacksFunction(now.schema().names(), name.name(), false)
                && !Extensions.strange(now.schema().names());
    }

    @Override
    public void apply(Situation now) {
        fall(now).apply();
        names.forEach(name -> forget(now, name));
    }

    private void forget(Situation now, TableName name) {
        var schema = now.schema();
        schema.names().drop(kind, name.name());
        switch (kind) {
            case "VIEW", "MATERIALIZED VIEW", "SEQUENCE" -> schema.drop(name);
            case "TYPE", "DOMAIN" -> schema.types().drop(name.name());
            case "FUNCTION" -> {
                if (!schema.routines().anyNamed(name.name())) {
                    schema.types().dropFunction(name.name());
                }
            }
            case "STATISTICS" ->
                schema.tables().forEach(table -> table.removeAttachment(Attachment.Kind.STATISTICS, name.name()));
            case "PUBLICATION" ->
                schema.tables().forEach(table -> table.removeAttachment(Attachment.Kind.PUBLICATION, name.name()));
            default -> schema.names();
        }
    }
}
