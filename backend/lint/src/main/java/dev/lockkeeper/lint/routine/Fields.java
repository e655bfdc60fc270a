package dev.lockkeeper.lint.routine;

import static dev.lockkeeper.lint.grammar.SqlParser.CAST_TO;

import dev.lockkeeper.lint.source.Lexeme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of a loop's record whose type its query says: "oid::regclass AS name". */
final class Fields {

    private Fields() {}

    static Map<String, Spelling> of(List<Lexeme> query) {
        var fields = new HashMap<String, Spelling>();
        for (int at = 1; at + 2 < query.size(); at++) {
            if (query.get(at - 1).getType() == CAST_TO && Words.says(query.get(at + 1), "as")) {
                fields.merge(
                        Words.folded(query.get(at + 2)),
                        Spelling.ofType(query.get(at).getText()),
                        Spelling::or);
            }
        }
        return fields;
    }
}
