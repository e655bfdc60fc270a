package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.TableFacts;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.fact.Effects;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.Situation;
import dev.lockkeeper.lint.fact.Statement;
import dev.lockkeeper.lint.schema.Schema;
import dev.lockkeeper.lint.settings.LintSettings;
import org.jspecify.annotations.Nullable;

/**
 * One fact of one statement, just before it happens.
 *
 * @param fact null for a statement that has none
 * @param effects on tables that were there before
 * @param adding the columns that it adds, once somebody has asked
 */
public record Step(
        Statement statement,
        String sql,
        @Nullable Fact fact,
        Effects effects,
        Situation now,
        Session session,
        Past past,
        LintContext context,
        Adding adding) {

    public Step(
            Statement statement,
            String sql,
            @Nullable Fact fact,
            Effects effects,
            Situation now,
            Session session,
            Past past,
            LintContext context) {
        this(statement, sql, fact, effects, now, session, past, context, new Adding());
    }

    Schema schema() {
        return now.schema();
    }

    /** Whether this is the statement's first fact, or all there is of it: what is said of a whole statement is said once. */
    boolean first() {
        return fact == null || fact == statement.facts().get(0);
    }

    LintSettings settings() {
        return context.settings();
    }

    boolean existed(TableName table) {
        return schema().existed(table);
    }

    /** Whether the statement does something to the table that takes longer the more rows it has. */
    boolean works(TableName table) {
        return effects.workOn(table) != Work.METADATA;
    }

    boolean knownEmpty(TableName table) {
        return context.catalogue()
                .table(table)
                .map(TableFacts::rows)
                .filter(rows -> rows == 0)
                .isPresent();
    }

    boolean knownFilled(TableName table) {
        return context.catalogue()
                .table(table)
                .map(TableFacts::rows)
                .filter(rows -> rows > 0)
                .isPresent();
    }

    boolean sizeUnknown(TableName table) {
        return context.catalogue().table(table).isEmpty();
    }
}
