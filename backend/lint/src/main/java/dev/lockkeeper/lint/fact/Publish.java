package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Attachment;
import dev.lockkeeper.lint.schema.RelationKind;
import dev.lockkeeper.lint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a publication takes in or gives up.
 *
 * @param everything whether it takes in all tables, those too that are made later
 */
public record Publish(String publication, Change change, boolean everything, List<Item> items) implements Fact {

    /** What happens to its tables. */
    public enum Change {
        CREATE,
        ADD,
        DROP,
        SET,
        OTHER
    }

    /** A table of it, and the columns of its row filter. */
    public record Item(TableName table, boolean only, Set<String> filter) {}

    public Publish {
        items = Lists.copy(items);
    }

    public List<TableName> tables() {
        return Seq.from(items).map(Item::table).toList();
    }

    /** Whether tables come into it. */
    public boolean publishes() {
        return change == Change.CREATE || change == Change.ADD || change == Change.SET;
    }

    @Override
    public Effects effects(Situation now) {
        var tables = new ArrayList<TableName>();
        items.forEach(item -> tables.addAll(members(now, item)));
        if (change == Change.SET) {
            tables.addAll(before(now));
        }
        return Effects.locking(LockMode.SHARE_UPDATE_EXCLUSIVE, tables);
    }

    /** Partitions are published with their parent, what inherits by itself. */
    private static List<TableName> members(Situation now, Item item) {
        boolean partitioned = Refusals.is(now, item.table(), RelationKind.PARTITIONED_TABLE);
        return item.only() || partitioned ? List.of(item.table()) : now.schema().family(item.table());
    }

    private List<TableName> before(Situation now) {
        return Seq.from(now.schema().tables())
                .filter(table -> table.attachment(Attachment.Kind.PUBLICATION, publication)
                        .isPresent())
                .map(Table::name)
                .toList();
    }

    @Override
    public @Nullable String refusal(Situation now) {
        boolean missing = now.schema().isWhole() && !now.schema().names().has("PUBLICATION", publication);
        return Refusals.first(() -> Refusals.when(missing, SqlState.UNDEFINED_OBJECT), () -> Seq.from(items)
                .firstNotNull(item -> refusal(now, item)));
    }

    private @Nullable String refusal(Situation now, Item item) {
        boolean there = before(now).contains(item.table());
        return Refusals.first(
                () -> Refusals.relation(now, item.table()),
                () -> Refusals.when(Refusals.view(now, item.table()), SqlState.INVALID_PARAMETER),
                () -> Refusals.when(change == Change.ADD && there, SqlState.DUPLICATE_OBJECT),
                () -> Refusals.when(
                        change == Change.DROP && now.schema().isWhole() && !there, SqlState.UNDEFINED_OBJECT));
    }

    @Override
    public void apply(Situation now) {
        if (change == Change.SET) {
            before(now)
                    .forEach(table ->
                            now.schema().table(table).removeAttachment(Attachment.Kind.PUBLICATION, publication));
        }
        for (var item : items) {
            for (var member : members(now, item)) {
                var table = now.schema().table(member);
                if (change == Change.DROP) {
                    table.removeAttachment(Attachment.Kind.PUBLICATION, publication);
                } else {
                    table.put(new Attachment(
                            Attachment.Kind.PUBLICATION, publication, item.filter(), Set.of(), Set.of()));
                }
            }
        }
    }
}
