package dev.lockkeeper.web.settings;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.web.Departure;
import dev.lockkeeper.web.Departure.Effect;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What all rooms say becomes of a member's work. */
@Component
@Transactional(readOnly = true)
class Departures {

    private final ObjectProvider<Departure> rooms;

    Departures(ObjectProvider<Departure> rooms) {
        this.rooms = rooms;
    }

    List<Effect> of(MemberId member) {
        return rooms.orderedStream().flatMap(room -> room.of(member).stream()).toList();
    }
}
