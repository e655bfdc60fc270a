package dev.lockkeeper.lint.judge;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tries forms on one server: those that need nothing before share a database, each rolled back. */
final class Court implements AutoCloseable {

    private final Shop shop;
    private final int major;
    private final String common;
    private final Rows rows;
    private final SequenceLooks looks;
    private Connection connection;

    Court(Shop shop) throws SQLException {
        this.shop = shop;
        this.major = shop.major();
        this.common = shop.copy();
        this.connection = shop.connect(common);
        this.rows = Rows.in(connection);
        this.looks = SequenceLooks.on(connection);
    }

    /** Null when linter and server say the same. */
    @Nullable
    String judge(Form form) throws SQLException {
        return form.setup().isBlank() && !form.outside() ? inCommon(form) : inItsOwn(form);
    }

    /** Null as above; what fails on the rows that happen to be there ends the comparison. */
    @Nullable
    String judge(List<String> migration) throws SQLException {
        if (connection.isClosed()) {
            connection = shop.connect(common);
        }
        var trial = new Trial(Shop.SCHEMA, "", String.join(";\n", migration), major, rows);
        var claims = trial.claims();
        var seen = trial.inTransaction(connection, claims);
        int last = seen.size() - 1;
        boolean onRows = seen.get(last).ofRows();
        var compared = onRows ? seen.subList(0, last) : seen;
        return difference(looks, trial.seeable(Trial.inTheSameTerms(claims)), compared);
    }

    private @Nullable String inCommon(Form form) throws SQLException {
        if (connection.isClosed()) {
            connection = shop.connect(common);
        }
        return judge(form, connection, rows, looks);
    }

    private @Nullable String inItsOwn(Form form) throws SQLException {
        var database = shop.copy();
        try (var own = shop.connect(database)) {
            try (var statement = own.createStatement()) {
                statement.execute(form.setup());
            } catch (SQLException e) {
                return "its setup fails: " + e.getMessage();
            }
            return judge(form, own, Rows.in(own), SequenceLooks.on(own));
        } finally {
            shop.drop(database);
        }
    }

    private @Nullable String judge(Form form, Connection with, Rows counted, SequenceLooks past) throws SQLException {
        var trial = new Trial(Shop.SCHEMA, form.setup(), form.sql(), major, counted);
        var claims = trial.claims();
        if (form.outside()) {
            return Trial.difference(unlocked(Trial.inTheSameTerms(claims)), trial.outside(with, claims));
        }
        var claimed = trial.seeable(Trial.inTheSameTerms(claims));
        var seen = trial.inTransaction(with, claims);
        return form.planned() ? difference(past, unread(claimed), unread(seen)) : difference(past, claimed, seen);
    }

    private static @Nullable String difference(SequenceLooks past, List<Seen> claimed, List<Seen> seen) {
        return Trial.difference(
                claimed.stream().map(past::aside).toList(),
                seen.stream().map(past::aside).toList());
    }

    private static List<Seen> unlocked(List<Seen> all) {
        return all.stream()
                .map(one -> new Seen(Map.of(), one.rewrites(), Set.of(), one.fails()))
                .toList();
    }

    private static List<Seen> unread(List<Seen> all) {
        return all.stream().map(one -> one.scanning(Set.of())).toList();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        shop.drop(common);
    }
}
