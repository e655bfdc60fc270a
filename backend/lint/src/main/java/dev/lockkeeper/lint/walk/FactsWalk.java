package dev.lockkeeper.lint.walk;

import static java.util.stream.Collectors.toCollection;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.LockTaken;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.StatementFacts;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.TableWork;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.fact.Effects;
import dev.lockkeeper.lint.fact.Statement;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.parse.StatementReader;
import dev.lockkeeper.lint.source.Piece;
import dev.lockkeeper.lint.source.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One pass through a script that asks of each statement what the server will do, and judges nothing. */
public final class FactsWalk {

    private static final String SYNTAX_ERROR = "42601";
    private static final String TOO_DEEP = "levels deep";
    private static final Pattern TEMPLATE = Pattern.compile("\\$\\{|\\{\\{|<%|\\{%|:[a-z'\"]");

    private final StatementReader reader = StatementReader.judging();
    private final Database database;
    private Set<TableName> sequences = Set.of();

    public FactsWalk(LintContext context) {
        database = new Database(context);
    }

    /** Takes in what is there before; whatever else is named later is then known not to be there. */
    public void start(List<Script> before) {
        for (var script : before) {
            var splitter = new Splitter(script.sql());
            for (var piece = splitter.next(); piece.isPresent(); piece = splitter.next()) {
                database.run(reader.read(piece.get()), "");
            }
        }
        database.settle(!before.isEmpty());
        sequences = database.sequences();
    }

    public List<StatementFacts> walk(String sql) {
        var facts = new ArrayList<StatementFacts>();
        var splitter = new Splitter(sql);
        for (var piece = splitter.next(); piece.isPresent(); piece = splitter.next()) {
            if (!piece.get().metaCommand()) {
                facts.add(facts(sql, piece.get(), facts.size() + 1));
            }
        }
        return facts;
    }

    private StatementFacts facts(String sql, Piece piece, int number) {
        var statement = reader.read(piece);
        var text = sql.substring(piece.from(), piece.to());
        var effects = illegible(statement, piece, text) ? database.refuse(SYNTAX_ERROR) : database.run(statement, text);
        return new StatementFacts(
                number,
                piece.from(),
                piece.to(),
                FactName.of(statement),
                locks(effects),
                tables(effects, work -> work.work() == Work.REWRITE),
                tables(effects, work -> work.effort() != Effort.NONE),
                effects.sqlState(),
                statement.kind().contains("SEQUENCE") ? List.of() : aside(effects));
    }

    /** What the grammar cannot read, the server does not either, unless something is to be filled in first. */
    private static boolean illegible(Statement statement, Piece piece, String text) {
        return statement.problem() != null
                && !statement.problem().contains(TOO_DEEP)
                && piece.complete()
                && !TEMPLATE.matcher(text).find();
    }

    private List<String> aside(Effects effects) {
        return Stream.concat(
                        effects.locks().stream().map(LockTaken::table),
                        effects.work().stream().map(TableWork::table))
                .filter(table -> sequences.contains(database.original(table)))
                .map(this::shown)
                .distinct()
                .toList();
    }

    private List<StatementFacts.Lock> locks(Effects effects) {
        return Lists.map(
                Lists.where(effects.locks(), lock -> !database.ofTheServer(lock.table())),
                lock -> new StatementFacts.Lock(shown(lock.table()), lock.mode()));
    }

    private List<String> tables(Effects effects, Predicate<TableWork> which) {
        return List.copyOf(effects.work().stream()
                .filter(which)
                .filter(work -> !database.ofTheServer(work.table()))
                .map(work -> shown(work.table()))
                .collect(toCollection(TreeSet::new)));
    }

    private String shown(TableName now) {
        var before = database.original(now);
        return "public".equals(before.schema()) ? Identifiers.quoted(before.name()) : Identifiers.quoted(before);
    }
}
