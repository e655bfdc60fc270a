package dev.lockkeeper.review;

import static java.util.stream.Collectors.toSet;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.risk.RiskTier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads terms as they stand in a row. */
final class TermsRow {

    private TermsRow() {}

    static Terms terms(ResultSet row) throws SQLException {
        return new Terms(eligibility(row), weights(row), capacity(row), limits(row), hours(row), row.getInt("version"));
    }

    private static Eligibility eligibility(ResultSet row) throws SQLException {
        return new Eligibility(
                Role.valueOf(row.getString("least_role")),
                Set.of((UUID[]) row.getArray("domains").getArray()),
                Set.of((Integer[]) row.getArray("engines").getArray()));
    }

    private static Weights weights(ResultSet row) throws SQLException {
        return new Weights(row.getInt("weight_low"), row.getInt("weight_moderate"), row.getInt("weight_high"));
    }

    private static Capacity capacity(ResultSet row) throws SQLException {
        var members = (UUID[]) row.getArray("members").getArray();
        var amounts = (Integer[]) row.getArray("most").getArray();
        var most = new HashMap<MemberId, Integer>();
        for (int place = 0; place < members.length; place++) {
            most.put(new MemberId(members[place]), amounts[place]);
        }
        return new Capacity(Capacity.Unit.valueOf(row.getString("counted_in")), most);
    }

    private static Map<RiskTier, TimeLimit> limits(ResultSet row) throws SQLException {
        return Map.of(
                RiskTier.LOW, limit(row, "low"),
                RiskTier.MODERATE, limit(row, "moderate"),
                RiskTier.HIGH, limit(row, "high"));
    }

    private static TimeLimit limit(ResultSet row, String tier) throws SQLException {
        return new TimeLimit(
                row.getObject("remind_" + tier, Integer.class), row.getObject("escalate_" + tier, Integer.class));
    }

    private static WorkingHours hours(ResultSet row) throws SQLException {
        var days = (Integer[]) row.getArray("work_days").getArray();
        return new WorkingHours(
                Arrays.stream(days).map(DayOfWeek::of).collect(toSet()),
                row.getObject("opens_at", LocalTime.class),
                row.getObject("closes_at", LocalTime.class));
    }
}
