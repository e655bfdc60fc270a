package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.grammar.SqlParser.SessionValueContext;
import dev.lockkeeper.lint.grammar.SqlParser.SpecialCallContext;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.Term;
import java.util.List;
import java.util.Locale;

/** Calls with a grammar of their own, and values that the session gives. */
final class SpecialReader {

    private SpecialReader() {}

    static DataType typeOf(SessionValueContext value) {
        var word = value.getStart().getText().toLowerCase(Locale.ROOT);
        var type =
                switch (word) {
                    case "current_date" -> "date";
                    case "current_timestamp" -> "timestamptz";
                    case "localtimestamp" -> "timestamp";
                    case "current_time" -> "timetz";
                    case "localtime" -> "time";
                    default -> "name";
                };
        return DataType.of(type, List.of(), false);
    }

    static Term read(SpecialCallContext call) {
        if (call.COALESCE() != null || call.GREATEST() != null || call.LEAST() != null) {
            return new Term.OneOf(List.of(), TermReader.all(call.exprList(0)));
        }
        if (call.EXTRACT() != null) {
            return new Term.Called("extract", List.of(new Term.Untyped(""), TermReader.read(call.expr(0))));
        }
        if (call.TRIM() != null && call.FROM() == null && call.exprList().size() == 1) {
            return new Term.Called("btrim", TermReader.all(call.exprList(0)));
        }
        if (call.SUBSTRING() != null && call.SIMILAR() == null && call.substringRange() == null) {
            return new Term.Called("substring", TermReader.each(call.expr()).toList());
        }
        return Term.OPAQUE;
    }
}
