package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import java.util.List;

/** CREATE or ALTER PUBLICATION. */
public record Publish(String publication, Verb verb, boolean everything, List<TableName> tables) implements Fact {

    /** What happens to the tables. */
    public enum Verb {
        CREATE,
        ADD,
        DROP,
        SET
    }

    public Publish {
        tables = List.copyOf(tables);
    }

    @Override
    public void apply(Situation now) {
        if (verb == Verb.SET) {
            now.schema().tables().forEach(table -> table.traits().withdrawFrom(publication));
        }
        for (var table : tables) {
            var traits = now.schema().table(table).traits();
            if (verb == Verb.DROP) {
                traits.withdrawFrom(publication);
            } else {
                traits.publishIn(publication);
            }
        }
    }
}
