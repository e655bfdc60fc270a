package dev.lockkeeper.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Steps on members that have changed their rows and have told nobody yet. */
@Component
public class PausedUpkeep {

    private final JdbcClient jdbc;
    private final Members members;

    PausedUpkeep(JdbcClient jdbc, Members members) {
        this.jdbc = jdbc;
        this.members = members;
    }

    /** In a transaction of the caller's, which goes on when the pause has ended. */
    public void changeRole(CurrentMember by, MemberId id, Role role, Runnable pause) {
        new MemberUpkeep(jdbc, members, event -> pause.run()).changeRole(by, id, role);
    }
}
