package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.TableFacts;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Schema;
import java.util.List;

/**
 * Where a statement finds itself.
 *
 * @param transaction number of the transaction it runs in
 * @param utc whether the session's time zone is known to be UTC
 * @param only whether the statement says ONLY, and so leaves out what inherits
 * @param block whether a transaction block is open
 * @param body whether it stands in a body, where names may be variables
 */
public record Situation(
        Schema schema,
        int serverMajor,
        int transaction,
        boolean utc,
        boolean only,
        boolean block,
        Catalogue catalogue,
        boolean body) {

    public Situation(Schema schema, int serverMajor, int transaction, boolean utc) {
        this(schema, serverMajor, transaction, utc, false, false, Catalogue.unknown(), true);
    }

    public Situation only(boolean said) {
        return new Situation(schema, serverMajor, transaction, utc, said, block, catalogue, body);
    }

    /** The same, where names may be those of parameters. */
    Situation asBody() {
        return new Situation(schema, serverMajor, transaction, utc, only, block, catalogue, true);
    }

    /** The same in another database. */
    public Situation in(Schema other) {
        return new Situation(other, serverMajor, transaction, utc, only, block, catalogue, body);
    }

    /** With a table of that name made on the side, to try constraints on. */
    Situation onCopy(TableName table) {
        var side = schema.copy();
        if (side.told(table).isEmpty()) {
            side.create(table);
        }
        return new Situation(side, serverMajor, transaction, utc, only, block, catalogue, body);
    }

    /** The table, and what is below it unless ONLY was said. */
    public List<TableName> family(TableName table) {
        return only ? List.of(table) : schema.family(table);
    }

    /** Where the rows are that the statement means. */
    public List<TableName> leaves(TableName table) {
        return only ? Seq.from(schema.leaves(table)).filter(table::equals).toList() : schema.leaves(table);
    }

    /** Whether rows are known to be in the table or below it; what this migration made has none. */
    public boolean filled(TableName table) {
        return Seq.from(leaves(table))
                .filter(schema::existed)
                .filter(leaf -> !schema.emptied(leaf))
                .anyMatch(leaf ->
                        catalogue.table(before(leaf)).map(TableFacts::rows).orElse(0L) > 0);
    }

    /** Whether rows may be in it: it was there before, and nobody said that it is empty. */
    public boolean mayHoldRows(TableName table) {
        return Seq.from(leaves(table)).filter(schema::existed).anyMatch(leaf -> !empty(leaf));
    }

    /** Whether the table is known to be without a row. */
    public boolean empty(TableName table) {
        return Seq.from(leaves(table))
                .allMatch(leaf -> schema.emptied(leaf)
                        || catalogue
                                .table(before(leaf))
                                .map(TableFacts::rows)
                                .filter(rows -> rows == 0)
                                .isPresent());
    }

    private TableName before(TableName now) {
        return schema.known(now).map(known -> known.original()).orElse(now);
    }
}
