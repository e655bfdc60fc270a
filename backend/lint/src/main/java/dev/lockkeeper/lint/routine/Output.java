package dev.lockkeeper.lint.routine;

import static dev.lockkeeper.lint.grammar.SqlParser.INTO;
import static dev.lockkeeper.lint.grammar.SqlParser.LIMIT;
import static dev.lockkeeper.lint.grammar.SqlParser.LPAREN;

import dev.lockkeeper.lint.fact.Flow;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.source.Lexeme;
import dev.lockkeeper.lint.source.Passage;
import dev.lockkeeper.lint.source.PassageBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has been read of a body: its SQL, and how deep in conditions, loops and handlers the reading is. */
final class Output {

    private final List<Draft> drafts = new ArrayList<>();
    private final Variables variables;
    private @Nullable Loop loop;
    private int conditions;
    private boolean left;

    Output(Map<String, String> parameters) {
        this.variables = new Variables(parameters);
    }

    /** A command whose loop may yet turn out to commit. */
    private record Draft(
            Passage sql, @Nullable Loop loop, boolean maybe, boolean batch, boolean guarded, List<Missing> missing) {

        Command command(Set<String> variables) {
            boolean repeated = loop != null && loop.unbounded();
            boolean commits = loop != null && loop.commits();
            return new Command(sql, new Flow(maybe, repeated, commits, batch, guarded), variables, missing);
        }
    }

    Variables variables() {
        return variables;
    }

    List<Command> commands() {
        return Lists.map(drafts, draft -> draft.command(variables.names()));
    }

    /** Reads what runs only under a condition. */
    void underCondition(Runnable reading) {
        conditions++;
        reading.run();
        conditions--;
    }

    /** As above; what is read under a condition that is never met does not run at all. */
    void underCondition(Runnable reading, boolean never) {
        int mark = mark();
        boolean before = left;
        underCondition(reading);
        if (never) {
            drafts.subList(mark, drafts.size()).clear();
            left = before;
        }
    }

    void inLoop(boolean bounded, Runnable reading) {
        loop = new Loop(loop, bounded);
        underCondition(reading);
        loop = loop.outer();
    }

    /** The body may end here: what comes after need not run. */
    void leave() {
        left = true;
    }

    /** A block with a handler turns out to be one only at its end. */
    int mark() {
        return drafts.size();
    }

    void guardSince(int mark) {
        for (int at = mark; at < drafts.size(); at++) {
            var draft = drafts.get(at);
            drafts.set(at, new Draft(draft.sql, draft.loop, draft.maybe, draft.batch, true, draft.missing));
        }
    }

    /** A statement of SQL, whose INTO names variables of the body. */
    void statement(List<Lexeme> tokens) {
        var first = tokens.get(0);
        if (loop != null && (Words.says(first, "commit") || Words.says(first, "rollback"))) {
            loop.commit();
        }
        int into = Targets.into(tokens);
        if (into < 0) {
            add(text(tokens), tokens, List.of());
            return;
        }
        int rest = Targets.end(tokens, into, variables);
        var sql = new PassageBuilder().add(text(tokens.subList(0, into))).add(" ", first.from());
        if (rest < tokens.size()) {
            sql.add(text(tokens.subList(rest, tokens.size())));
        }
        add(sql.passage(), tokens, List.of());
    }

    /** A value that the body needs: a query, unless it reads and calls nothing. */
    void expression(List<Lexeme> tokens) {
        boolean asks = Lists.any(
                tokens, token -> token.getType() == LPAREN || Words.says(token, "from") || Words.says(token, "select"));
        if (asks) {
            expressionAlways(tokens);
        }
    }

    void expressionAlways(List<Lexeme> tokens) {
        int start = tokens.get(0).from();
        add(new PassageBuilder().add("SELECT ", start).add(text(tokens)).passage(), tokens, List.of());
    }

    void query(List<Lexeme> tokens) {
        if (!tokens.isEmpty()) {
            statement(tokens);
        }
    }

    /** SQL that is put together while the body runs. */
    void dynamic(List<Lexeme> expression) {
        if (Lists.any(expression, token -> Words.says(token, "from"))) {
            expressionAlways(expression);
        }
        for (var text : DynamicText.read(expression, variables)) {
            add(text.sql(), expression, text.missing());
        }
    }

    private void add(Passage sql, List<Lexeme> tokens, List<Missing> missing) {
        drafts.add(new Draft(sql, loop, conditions > 0 || left, batch(tokens), false, missing));
    }

    private boolean batch(List<Lexeme> tokens) {
        return Lists.any(
                tokens, token -> token.getType() == LIMIT || token.getType() != INTO && variables.known(token));
    }

    static Passage text(List<Lexeme> tokens) {
        return tokens.get(0).passageTo(tokens.get(tokens.size() - 1));
    }
}
