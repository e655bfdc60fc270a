package dev.lockkeeper.catalogue;

import static dev.lockkeeper.common.RuleViolation.require;
import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.web.Choice;
import dev.lockkeeper.web.Choices;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The places that forms offer, and their names. */
@Component
public class PlaceChoices {

    private final Environments environments;
    private final Choices words;

    PlaceChoices(Environments environments, Choices words) {
        this.environments = environments;
        this.words = words;
    }

    /** Production first, then every other environment, then all of them; of several productions each by itself, too. */
    public List<Choice> choices() {
        var known = environments.list();
        var several = known.stream().filter(Environment::production).count() > 1;
        return choices(
                known.stream().filter(one -> several || !one.production()).toList());
    }

    private List<Choice> choices(List<Environment> offered) {
        var choices = new ArrayList<Choice>();
        choices.add(choice(Place.PRODUCTION, words.word("catalogue.place.production")));
        offered.forEach(one -> choices.add(choice(Place.in(one.id()), one.name())));
        choices.add(choice(Place.EVERYWHERE, words.word("catalogue.place.everywhere")));
        return choices;
    }

    /** By what forms send. */
    public Map<String, String> names() {
        return choices(environments.list()).stream()
                .collect(toMap(choice -> choice.value().toString(), Choice::text));
    }

    /** An environment that it names must be one of the tenant's. */
    public void requireKnown(Place place) {
        var environment = place.environment();
        require(environment == null || environments.find(environment).isPresent(), "catalogue.place.unknown");
    }

    private static Choice choice(Place place, String text) {
        return new Choice(place.toString(), text);
    }
}
