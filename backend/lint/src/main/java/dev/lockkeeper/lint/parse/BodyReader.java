package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.StatementKind;
import dev.lockkeeper.lint.fact.DefineRoutine;
import dev.lockkeeper.lint.fact.DynamicSql;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.Flow;
import dev.lockkeeper.lint.fact.Inner;
import dev.lockkeeper.lint.fact.Refused;
import dev.lockkeeper.lint.fact.RunBody;
import dev.lockkeeper.lint.fact.Statement;
import dev.lockkeeper.lint.grammar.SqlParser.CreateRoutineContext;
import dev.lockkeeper.lint.grammar.SqlParser.CreateSchemaContext;
import dev.lockkeeper.lint.grammar.SqlParser.DoBlockContext;
import dev.lockkeeper.lint.grammar.SqlParser.RoutineOptionContext;
import dev.lockkeeper.lint.routine.Command;
import dev.lockkeeper.lint.routine.Missing;
import dev.lockkeeper.lint.routine.Routine;
import dev.lockkeeper.lint.source.Passage;
import dev.lockkeeper.lint.source.Piece;
import dev.lockkeeper.lint.source.Splitter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Looks into DO blocks and into the bodies of functions and procedures. */
final class BodyReader {

    /** Bodies in bodies in bodies: deeper ones are not looked into. */
    private static final int DEEPEST = 4;

    private final StatementReader reader;

    BodyReader(StatementReader reader) {
        this.reader = reader;
    }

    List<Fact> read(DoBlockContext block, int depth) {
        var source = RoutineSource.of(block);
        var body = source.body();
        if (!source.language().equals("plpgsql") || body == null || depth >= DEEPEST) {
            return List.of(new DynamicSql("A DO block"));
        }
        return List.of(new RunBody(Rehearsal.of(block, procedural(body, Map.of(), depth))));
    }

    /** The body of a routine, where it is written in a language that is read here. */
    Optional<Fact> read(CreateRoutineContext create, int depth) {
        var source = RoutineSource.of(create);
        var body = source.body();
        if (body == null || depth >= DEEPEST) {
            return Optional.empty();
        }
        var inner = source.language().equals("plpgsql")
                ? procedural(body, source.parameters(), depth)
                : statements(body, source.parameters(), depth);
        return Optional.of(new DefineRoutine(
                Names.last(create.qualifiedName()),
                source.signature(),
                create.PROCEDURE() == null,
                source.language().equals("sql"),
                create.routineBody() != null,
                plain(create),
                inner));
    }

    /** What a schema is made with, in the order in which the server makes it. */
    List<Fact> read(CreateSchemaContext create, List<Fact> facts, int depth) {
        var all = new ArrayList<>(facts);
        var elements = new SchemaElements(create);
        if (create.ifNotExists() != null) {
            all.add(new Refused(Refused.Reason.FEATURE));
        } else if (elements.elsewhere()) {
            all.add(new Refused(Refused.Reason.SCHEMA));
        } else {
            all.add(new RunBody(read(elements.commands(), depth)));
        }
        return all;
    }

    private static boolean plain(CreateRoutineContext create) {
        boolean set = create.TABLE() != null
                || create.typeName() != null && create.typeName().SETOF() != null;
        return !set
                && create.routineOption().stream()
                        .map(RoutineOptionContext::routineTrait)
                        .filter(Objects::nonNull)
                        .noneMatch(trait -> trait.DEFINER() != null
                                || trait.SET() != null
                                || create.parameters() != null && (trait.STRICT() != null || trait.RETURNS() != null));
    }

    private List<Inner> procedural(Passage body, Map<String, String> parameters, int depth) {
        var routine = Routine.read(body, parameters);
        var inner = read(routine.commands(), depth);
        if (routine.problem() != null) {
            inner.add(problem(routine.problem(), routine.problemOffset()));
        }
        return inner;
    }

    List<Inner> read(List<Command> commands, int depth) {
        var inner = new ArrayList<Inner>();
        for (var command : commands) {
            if (!reader.mayGoOn()) {
                var problem = "comes after the first " + StatementReader.MOST_INNER + " statements inside bodies";
                inner.add(problem(problem, command.sql().offset(0)));
                return inner;
            }
            read(command, depth).ifPresent(inner::add);
        }
        return inner;
    }

    private static Inner problem(String problem, int offset) {
        var statement = new Statement(StatementKind.UNPARSED, List.of(), problem, offset, List.of());
        return new Inner(statement, "", offset, offset, Flow.ONCE);
    }

    private List<Inner> statements(Passage body, Map<String, String> parameters, int depth) {
        var commands = new ArrayList<Command>();
        var splitter = new Splitter(body);
        for (var piece = splitter.next(); piece.isPresent(); piece = splitter.next()) {
            commands.add(new Command(answered(text(piece.get())), Flow.ONCE, parameters.keySet(), List.of()));
        }
        return read(commands, depth);
    }

    /** In a body of the standard's kind, RETURN value is SELECT value. */
    private static Passage answered(Passage statement) {
        boolean answer = statement.text().regionMatches(true, 0, "RETURN", 0, "RETURN".length());
        return answer ? RoutineSource.asQuery(statement) : statement;
    }

    private static Passage text(Piece piece) {
        return piece.first().passageTo(piece.tokens().get(piece.tokens().size() - 1));
    }

    private Optional<Inner> read(Command command, int depth) {
        var piece = new Splitter(command.sql()).next();
        return piece.map(found -> new Inner(
                read(command, found, depth), command.sql().text().strip(), found.from(), found.to(), command.flow()));
    }

    /** Names of variables become values, unless the statement cannot be read so. */
    private Statement read(Command command, Piece piece, int depth) {
        var statement = reader.read(Given.values(piece, command), depth + 1);
        if (statement.problem() != null) {
            statement = reader.read(piece, depth + 1);
        }
        return command.missing().isEmpty() ? statement : withMissing(statement, command.missing());
    }

    /** What stands in several places is told once, and that it stands unquoted wherever it does. */
    private static Collection<Missing> eachOnce(List<Missing> missing) {
        var once = new LinkedHashMap<String, Missing>();
        missing.forEach(part -> once.merge(part.name(), part, (before, again) -> before.quoted() ? again : before));
        return once.values();
    }

    private static Statement withMissing(Statement statement, List<Missing> missing) {
        var facts = new ArrayList<>(statement.facts());
        boolean read = statement.problem() == null;
        for (var part : eachOnce(missing)) {
            var what = (read ? "EXECUTE of " + statement.kind() : "EXECUTE") + " depends on " + part.name()
                    + ", which is known only when it runs.";
            facts.add(new DynamicSql(what, part.offset(), !part.quoted()));
        }
        return new Statement(read ? statement.kind() : "EXECUTE", facts, null, 0, List.of());
    }
}
