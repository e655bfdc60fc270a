package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_LOSE_DATA;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.fact.Insert;
import dev.lockkeeper.lint.fact.Query;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.query.Select;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Personal data copied into another table. */
final class PiiCopyRule implements Rule {

    @Override
    public String id() {
        return "pii-copy";
    }

    @Override
    public Facts about() {
        return Facts.of(CreateTable.class, Insert.class);
    }

    private static final Set<String> PEOPLE = Set.of(
            "user",
            "users",
            "customer",
            "customers",
            "person",
            "persons",
            "people",
            "employee",
            "employees",
            "patient",
            "patients",
            "contact",
            "contacts",
            "member",
            "members",
            "account",
            "accounts");

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof CreateTable create && !create.temporary()) {
            return Seq.from(create.reads()).limit(1).flatMap(from -> remark(step, from, create.table()));
        }
        return step.fact() instanceof Insert insert
                ? Seq.from(insert.reads())
                        .limit(1)
                        .filter(from -> !Lists.all(
                                        PersonalColumns.of(step, insert.table()),
                                        column ->
                                                PersonalColumns.classified(step, step.schema(), insert.table(), column))
                                || PersonalColumns.of(step, insert.table()).isEmpty())
                        .flatMap(from -> remark(step, from, insert.table()))
                : Seq.empty();
    }

    private static Seq<Remark> remark(Step step, TableName from, TableName to) {
        var personal = PersonalColumns.of(step, from);
        boolean all = stars(step);
        boolean named = Lists.any(personal, column -> words(step).contains(column));
        boolean unknown = step.schema().table(from).columns().isEmpty() && PEOPLE.contains(from.name());
        return named || all && (!personal.isEmpty() || unknown)
                ? Remark.on(to, "Personal data of " + from + " is copied into " + to + ", where nobody looks after it.")
                        .assuming(personal.isEmpty())
                        .meaning(MAY_LOSE_DATA)
                        .alone()
                : Seq.empty();
    }

    /** TABLE x is SELECT * FROM x, and has no SELECT. */
    private static boolean stars(Step step) {
        var selects = Seq.from(step.statement().facts())
                .filter(Query.class::isInstance)
                .flatMap(fact -> Seq.from(((Query) fact).selects()))
                .toList();
        return selects.isEmpty() || Lists.any(selects, Select::stars);
    }

    private static Set<String> words(Step step) {
        return Set.copyOf(List.of(step.sql().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_]+")));
    }
}
