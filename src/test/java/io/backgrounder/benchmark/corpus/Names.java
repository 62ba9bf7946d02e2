package io.backgrounder.benchmark.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What topics, people and papers are called: capitalised words, each name computed from its number alone. */
final class Names {
    private static final String[] PAPERS = {
        "Courier", "Times", "Post", "Herald", "Observer", "Gazette", "Tribune", "Chronicle"
    };
    private static final String[] BODIES = {
        "Union", "Council", "Agency", "Group", "Institute", "Bank", "Authority", "League"
    };
    private static final String[] EVENTS = {"Summit", "Crisis", "Elections", "Strike", "Treaty", "Accord", "Trial"};
    private static final int FIRST_NAMES = 600;

    private final Map<Language, Words> words;
    private final long seed;

    Names(Map<Language, Words> words, long seed) {
        this.words = words;
        this.seed = seed;
    }

    /** A topic's name with its type, and other names that it goes by. */
    record Topic(String name, String type, List<String> aliases) {}

    Topic topic(int number) {
        Dice dice = new Dice(seed, 1, number);
        Words from = words.get(Language.draw(dice));
        String one = word(from, dice);
        String two = word(from, dice);
        return switch (dice.below(10)) {
            case 0, 1, 2, 3 -> person(number, dice.oneIn(2));
            case 4, 5 -> topic(one, "place", dice.oneIn(4) ? List.of("City of " + one) : List.of());
            case 6, 7 -> {
                String body = dice.of(BODIES);
                String name = one + " " + two + " " + body;
                yield topic(name, "organization", List.of(initial(one) + initial(two) + initial(body) + number % 10));
            }
            case 8 -> topic(one + " " + dice.of(EVENTS), "event", List.of());
            default -> topic(one + " " + two, "concept", dice.oneIn(3) ? List.of(two + " " + one) : List.of());
        };
    }

    /** Somebody with a rare name. */
    String person(int number) {
        return person(number, false).name;
    }

    private Topic person(int number, boolean alias) {
        Dice dice = new Dice(seed, 2, number);
        Words from = words.get(Language.draw(dice));
        String first = Words.capitalised(from.get(from.functionWords() + dice.below(FIRST_NAMES)));
        String last = Words.capitalised(from.language().word(dice, dice.between(2, 3)));
        List<String> aliases = new ArrayList<>();
        if (alias) {
            aliases.add(initial(first) + ". " + last);
        }
        return topic(first + " " + last, "person", aliases);
    }

    String source(int number) {
        Dice dice = new Dice(seed, 3, number);
        return "The " + word(words.get(Language.EN), dice) + " " + dice.of(PAPERS);
    }

    private static Topic topic(String name, String type, List<String> aliases) {
        return new Topic(name, type, aliases);
    }

    private static String initial(String name) {
        return name.substring(0, 1);
    }

    private static String word(Words from, Dice dice) {
        return Words.capitalised(from.get(dice.between(from.functionWords(), Words.COUNT - 1)));
    }
}
