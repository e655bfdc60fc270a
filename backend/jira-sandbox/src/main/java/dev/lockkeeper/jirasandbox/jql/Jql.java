package dev.lockkeeper.jirasandbox.jql;

import dev.lockkeeper.jirasandbox.exchange.Refusal;
import dev.lockkeeper.jirasandbox.issue.Issue;
import dev.lockkeeper.jirasandbox.issue.Site;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/** A query as far as Lockkeeper asks: conditions joined by AND, then an order. Anything else is refused by name. */
public record Jql(Predicate<Issue> where, Comparator<Issue> order) {

    /** @param zone where the account is whose clock times the query means */
    public static Jql parse(String text, ZoneId zone) {
        var parser = new Parser(JqlToken.read(text), new JqlFields(zone));
        if (parser.isUnbounded()) {
            throw Refusal.badRequest("Unbounded queries are not allowed here: add a condition to the JQL.");
        }
        return parser.query();
    }

    /** The same, but a query without a condition finds everything. */
    public static Jql parseUnbounded(String text, ZoneId zone) {
        return new Parser(JqlToken.read(text), new JqlFields(zone)).query();
    }

    public List<Issue> run(Site site) {
        return site.issues().stream().filter(where).sorted(order).toList();
    }

    private static final class Parser {

        private static final Comparator<Issue> OLDEST_FIRST = Comparator.comparing(Issue::id);

        private final Iterator<JqlToken> tokens;
        private final JqlFields fields;
        private JqlToken token = JqlToken.END;

        Parser(List<JqlToken> tokens, JqlFields fields) {
            this.fields = fields;
            this.tokens = tokens.iterator();
            next();
        }

        boolean isUnbounded() {
            return token.equals(JqlToken.END) || token.is("order");
        }

        Jql query() {
            if (isUnbounded()) {
                return new Jql(issue -> true, order());
            }
            return new Jql(conditions(), order());
        }

        private Predicate<Issue> conditions() {
            var where = condition();
            while (token.is("and")) {
                next();
                where = where.and(condition());
            }
            return where;
        }

        private Predicate<Issue> condition() {
            if (token.is("(")) {
                next();
                var inner = conditions();
                expect(")");
                return inner;
            }
            var field = fields.of(take());
            var operator = take();
            if (operator.is("in")) {
                return field.anyOf(values());
            }
            return field.compared(operator, take().value());
        }

        private List<String> values() {
            var values = new ArrayList<String>();
            expect("(");
            values.add(take().value());
            while (token.is(",")) {
                next();
                values.add(take().value());
            }
            expect(")");
            return values;
        }

        private Comparator<Issue> order() {
            if (token.equals(JqlToken.END)) {
                return OLDEST_FIRST;
            }
            expect("order");
            expect("by");
            var order = orderTerm();
            while (token.is(",")) {
                next();
                order = order.thenComparing(orderTerm());
            }
            return end(order).thenComparing(OLDEST_FIRST);
        }

        private Comparator<Issue> orderTerm() {
            var order = fields.of(take()).order();
            if (token.is("desc")) {
                next();
                return order.reversed();
            }
            if (token.is("asc")) {
                next();
            }
            return order;
        }

        private Comparator<Issue> end(Comparator<Issue> order) {
            if (!token.equals(JqlToken.END)) {
                throw JqlToken.unexpected(token);
            }
            return order;
        }

        private void expect(String word) {
            if (!token.is(word)) {
                throw JqlToken.unexpected(token);
            }
            next();
        }

        private JqlToken take() {
            var taken = token;
            if (taken.equals(JqlToken.END)) {
                throw JqlToken.unexpected(taken);
            }
            next();
            return taken;
        }

        private void next() {
            token = tokens.hasNext() ? tokens.next() : JqlToken.END;
        }
    }
}
