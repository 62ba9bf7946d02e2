package io.backgrounder.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What topics, people and papers are called: capitalised words, each name computed from its number alone. */
final class CorpusNames {
    private static final String[] PAPERS = {
        "Courier", "Times", "Post", "Herald", "Observer", "Gazette", "Tribune", "Chronicle"
    };
    private static final String[] BODIES = {
        "Union", "Council", "Agency", "Group", "Institute", "Bank", "Authority", "League"
    };
    private static final String[] EVENTS = {"Summit", "Crisis", "Elections", "Strike", "Treaty", "Accord", "Trial"};
    private static final int FIRST_NAMES = 600;

    private final Map<Language, Vocabulary> vocabularies;
    private final long seed;

    CorpusNames(Map<Language, Vocabulary> vocabularies, long seed) {
        this.vocabularies = vocabularies;
        this.seed = seed;
    }

    /** A topic's name with its type, and other names that it goes by. */
    record Topic(String name, String type, List<String> aliases) {}

    Topic topic(int number) {
        SeededRandom random = new SeededRandom(seed, 1, number);
        Vocabulary from = vocabularies.get(Language.draw(random));
        String one = word(from, random);
        String two = word(from, random);
        return switch (random.below(10)) {
            case 0, 1, 2, 3 -> person(number, random.oneIn(2));
            case 4, 5 -> topic(one, "place", random.oneIn(4) ? List.of("City of " + one) : List.of());
            case 6, 7 -> {
                String body = random.of(BODIES);
                String name = one + " " + two + " " + body;
                yield topic(name, "organization", List.of(initial(one) + initial(two) + initial(body) + number % 10));
            }
            case 8 -> topic(one + " " + random.of(EVENTS), "event", List.of());
            default -> topic(one + " " + two, "concept", random.oneIn(3) ? List.of(two + " " + one) : List.of());
        };
    }

    /** Somebody with a rare name. */
    String person(int number) {
        return person(number, false).name;
    }

    private Topic person(int number, boolean alias) {
        SeededRandom random = new SeededRandom(seed, 2, number);
        Vocabulary from = vocabularies.get(Language.draw(random));
        String first = Vocabulary.capitalised(from.get(from.functionWords() + random.below(FIRST_NAMES)));
        String last = Vocabulary.capitalised(from.language().word(random, random.between(2, 3)));
        List<String> aliases = new ArrayList<>();
        if (alias) {
            aliases.add(initial(first) + ". " + last);
        }
        return topic(first + " " + last, "person", aliases);
    }

    String source(int number) {
        SeededRandom random = new SeededRandom(seed, 3, number);
        return "The " + word(vocabularies.get(Language.EN), random) + " " + random.of(PAPERS);
    }

    private static Topic topic(String name, String type, List<String> aliases) {
        return new Topic(name, type, aliases);
    }

    private static String initial(String name) {
        return name.substring(0, 1);
    }

    private static String word(Vocabulary from, SeededRandom random) {
        return Vocabulary.capitalised(from.get(random.between(from.functionWords(), Vocabulary.COUNT - 1)));
    }
}
