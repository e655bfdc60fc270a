package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.fact.RolesNamed;
import dev.lockkeeper.lint.grammar.SqlParser.*;
import dev.lockkeeper.lint.list.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** The roles that a statement names, wherever they stand in it. */
final class RoleNames {

    private RoleNames() {}

    static Optional<RolesNamed> read(StatementContext tree) {
        var statement = tree.getChild(0);
        if (statement instanceof RoleContext role) {
            return Optional.of(read(role));
        }
        var needed = named((ParserRuleContext) statement, 0);
        if (statement instanceof GrantContext grant && grant.nameList() != null) {
            needed.addAll(Names.columns(grant.nameList()));
        } else if (statement instanceof RevokeContext revoke && revoke.nameList() != null) {
            needed.addAll(Names.columns(revoke.nameList()));
        } else if (statement instanceof CommentContext comment
                && comment.commentTarget() instanceof CommentOnOtherContext other
                && other.ROLE() != null) {
            needed.add(Names.column(other.columnName()));
        } else if (statement instanceof SetSettingContext set
                && set.settingChange().ROLE() != null) {
            return becoming(set.settingChange());
        }
        var gone = statement instanceof DropContext drop ? dropped(drop) : List.<String>of();
        return needed.isEmpty() && gone.isEmpty()
                ? Optional.empty()
                : Optional.of(new RolesNamed(needed, null, gone, first(statement), sets(statement)));
    }

    private static List<String> named(ParserRuleContext part, int from) {
        var roles = Tree.all(part, RoleNameContext.class);
        return new ArrayList<>(Lists.map(
                roles.subList(Math.min(from, roles.size()), roles.size()), role -> Names.fold(role.getStart())));
    }

    private static RolesNamed read(RoleContext role) {
        if (role.CREATE() != null) {
            return new RolesNamed(named(role, 1), named(role, 0).get(0), List.of(), false, false);
        }
        var to = role.RENAME() == null || role.columnName() == null ? null : Names.column(role.columnName());
        return new RolesNamed(named(role, 0), to, to == null ? List.of() : named(role, 0), false, false);
    }

    private static Optional<RolesNamed> becoming(SettingChangeContext change) {
        return change.columnName() == null
                ? Optional.empty()
                : Optional.of(new RolesNamed(List.of(Names.column(change.columnName())), null, List.of(), false, true));
    }

    private static List<String> dropped(DropContext drop) {
        var target = drop.dropTarget();
        boolean roles = target != null && (target.ROLE() != null || target.USER() != null || target.GROUP() != null);
        return roles && drop.ifExists() == null
                ? Lists.map(drop.droppedName(), name -> Names.fold(name.getStart()))
                : List.of();
    }

    private static boolean first(ParseTree statement) {
        return statement instanceof CreatePolicyContext || statement instanceof AlterPolicyContext;
    }

    private static boolean sets(ParseTree statement) {
        return statement instanceof OtherSettingContext;
    }
}
