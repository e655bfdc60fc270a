package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.StatementKind;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.RolesNamed;
import dev.lockkeeper.lint.fact.Statement;
import dev.lockkeeper.lint.grammar.SqlParser;
import dev.lockkeeper.lint.grammar.SqlParser.CreateRoutineContext;
import dev.lockkeeper.lint.grammar.SqlParser.CreateSchemaContext;
import dev.lockkeeper.lint.grammar.SqlParser.DoBlockContext;
import dev.lockkeeper.lint.grammar.SqlParser.ExecuteStatementContext;
import dev.lockkeeper.lint.grammar.SqlParser.PreparedContext;
import dev.lockkeeper.lint.grammar.SqlParser.StatementContext;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.source.Lexeme;
import dev.lockkeeper.lint.source.Piece;
import dev.lockkeeper.lint.source.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a piece of text to what it does. Not safe for several threads; a fresh one costs little. */
public final class StatementReader {

    private static final int MOST_PLACEHOLDERS = 5;

    /** How many statements inside bodies are read; what comes after them is a finding. */
    public static final int MOST_INNER = 20_000;

    private final GrammarParser parser;
    private final boolean judging;
    private final BodyReader bodies = new BodyReader(this);
    private final PreparedReader prepared = new PreparedReader(bodies);
    private int inner;

    private StatementReader(boolean judging) {
        this.judging = judging;
        this.parser = new GrammarParser(judging);
    }

    public StatementReader() {
        this(false);
    }

    /** Reads also what the server looks up before it runs a query, which tells whether it refuses to. */
    public static StatementReader judging() {
        return new StatementReader(true);
    }

    /** Reads any piece; one that cannot be read says so and has no facts. */
    public Statement read(Piece piece) {
        return read(piece, 0);
    }

    /** Counts a statement inside a body. */
    boolean mayGoOn() {
        return ++inner <= MOST_INNER;
    }

    /** As above, inside so many bodies. */
    Statement read(Piece piece, int depth) {
        if (piece.metaCommand()) {
            return problem("is a command of psql's, which the database never sees", piece.from());
        }
        if (!piece.complete()) {
            return problem("has more than " + Splitter.MOST_TOKENS + " words and signs", piece.from());
        }
        var parsed = parser.parse(piece);
        var tree = parsed.tree();
        if (tree == null) {
            return problem(String.valueOf(parsed.problem()), parsed.offset());
        }
        return new Statement(Kinds.of(tree), facts(tree, depth), null, 0, placeholders(piece));
    }

    private List<Fact> facts(StatementContext tree, int depth) {
        var facts = own(tree, depth);
        var roles = judging ? RoleNames.read(tree) : Optional.<RolesNamed>empty();
        if (roles.isEmpty()) {
            return facts;
        }
        var all = new ArrayList<>(facts);
        all.add(roles.get());
        return all;
    }

    private List<Fact> own(StatementContext tree, int depth) {
        var inner = tree.getChild(0);
        if (inner instanceof DoBlockContext block) {
            return bodies.read(block, depth);
        }
        if (inner instanceof ExecuteStatementContext execute) {
            return prepared.read(execute, depth);
        }
        var facts = FactReader.read(tree);
        if (inner instanceof PreparedContext statement) {
            return prepared.read(statement, facts);
        }
        if (inner instanceof CreateSchemaContext create
                && !create.schemaElement().isEmpty()) {
            return bodies.read(create, facts, depth);
        }
        if (!(inner instanceof CreateRoutineContext create)) {
            return facts;
        }
        var all = new ArrayList<>(facts);
        bodies.read(create, depth).ifPresent(all::add);
        return all;
    }

    private static Statement problem(String problem, int offset) {
        return new Statement(StatementKind.UNPARSED, List.of(), problem, offset, List.of());
    }

    private static List<String> placeholders(Piece piece) {
        var unresolved = Lists.where(piece.tokens(), StatementReader::unresolved);
        return unresolved.isEmpty()
                ? List.of()
                : unresolved.stream()
                        .map(Lexeme::getText)
                        .distinct()
                        .limit(MOST_PLACEHOLDERS)
                        .toList();
    }

    private static boolean unresolved(Lexeme token) {
        return token.getType() == SqlParser.PLACEHOLDER || token.getType() == SqlParser.VARIABLE;
    }
}
