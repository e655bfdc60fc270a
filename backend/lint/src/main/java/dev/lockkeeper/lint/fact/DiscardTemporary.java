package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Table;

/** DISCARD TEMP: whatever the session keeps for itself falls, with all that needs it. */
public record DiscardTemporary() implements Fact {

    @Override
    public void apply(Situation now) {
        var temporary = Seq.from(now.schema().tables())
                .filter(Table::temporary)
                .map(Table::name)
                .toList();
        new Fall(now).of(temporary).apply();
    }
}
