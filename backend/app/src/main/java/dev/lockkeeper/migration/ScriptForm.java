package dev.lockkeeper.migration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** One script as it is typed. */
public class ScriptForm {

    @NotBlank(message = "{migration.form.script-name.missing}")
    @Size(max = 200, message = "{migration.form.script-name.long}")
    private String name = "";

    @NotNull
    private Direction direction = Direction.UP;

    private boolean inTransaction = true;

    @NotBlank(message = "{migration.form.sql.missing}")
    private String sql = "";

    public ScriptForm() {}

    static ScriptForm numbered(int number) {
        var form = new ScriptForm();
        form.name = "%02d.sql".formatted(number);
        return form;
    }

    static ScriptForm of(MigrationScript script) {
        var form = new ScriptForm();
        form.name = script.name();
        form.direction = script.direction();
        form.inTransaction = script.inTransaction();
        form.sql = script.sql();
        return form;
    }

    MigrationScript toScript() {
        return new MigrationScript(name.strip(), direction, inTransaction, sql);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Direction getDirection() {
        return direction;
    }

    public void setDirection(Direction direction) {
        this.direction = direction;
    }

    public boolean isInTransaction() {
        return inTransaction;
    }

    public void setInTransaction(boolean inTransaction) {
        this.inTransaction = inTransaction;
    }

    public String getSql() {
        return sql;
    }

    public void setSql(String sql) {
        this.sql = sql;
    }
}
