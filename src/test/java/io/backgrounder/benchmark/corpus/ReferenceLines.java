package io.backgrounder.benchmark.corpus;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The lines of sources, topics and FAQs. */
final class ReferenceLines {
    private static final String[] COUNTRIES = {"GB", "US", "IE", "CA", "IN", "NG", "AU", "ZA"};

    private final Map<Language, Words> words;
    private final Zipf zipf;
    private final Names names;
    private final long seed;

    ReferenceLines(Map<Language, Words> words, Zipf zipf, Names names, long seed) {
        this.words = words;
        this.zipf = zipf;
        this.names = names;
        this.seed = seed;
    }

    byte[] source(int number) {
        Dice dice = new Dice(seed, 4, number);
        Line line = new Line()
                .add("{\"type\":\"source\",\"slug\":\"corpus-source-")
                .add(number)
                .add("\",\"name\":\"")
                .add(names.source(number))
                .add("\",\"country\":\"")
                .add(dice.of(COUNTRIES))
                .add("\",\"language\":\"en\",\"homepage\":\"https://source-")
                .add(number)
                .add(".example.com/\",\"description\":\"");
        prose(Language.EN, dice, List.of()).text(line, 20);
        return line.add("\"").end();
    }

    byte[] topic(int number) {
        Dice dice = new Dice(seed, 5, number);
        Names.Topic topic = names.topic(number);
        Line line = new Line()
                .add("{\"type\":\"topic\",\"slug\":\"")
                .add(Corpus.topicSlug(number))
                .add("\",\"name\":\"")
                .add(topic.name())
                .add("\",\"topicType\":\"")
                .add(topic.type())
                .add("\",\"aliases\":[")
                .add(topic.aliases().stream().map(alias -> "\"" + alias + "\"").collect(Collectors.joining(",")))
                .add("],\"description\":\"");
        prose(Language.EN, dice, List.of(topic.name())).text(line, 30);
        return line.add("\"").end();
    }

    byte[] faq(int number) {
        Dice dice = new Dice(seed, 6, number);
        Language language = Language.draw(dice);
        Prose prose = prose(language, dice, List.of(names.person(number)));
        Line line = new Line()
                .add("{\"type\":\"faq\",\"slug\":\"corpus-faq-")
                .add(number)
                .add("\",\"language\":\"")
                .add(language.code())
                .add("\",\"question\":\"");
        prose.headline(line);
        line.add("?\",\"introduction\":\"");
        prose.text(line, 30);
        line.add("\",\"items\":[");
        int items = dice.between(2, 6);
        for (int i = 0; i < items; i++) {
            line.add(i == 0 ? "{\"question\":\"" : ",{\"question\":\"");
            prose.headline(line);
            line.add("?\",\"answer\":\"");
            prose.text(line, 50);
            line.add("\"}");
        }
        return line.add("],\"publishedAt\":\"")
                .add(Times.published(dice.unit()))
                .add("\"")
                .end();
    }

    private Prose prose(Language language, Dice dice, List<String> about) {
        return new Prose(words.get(language), zipf, dice, about);
    }
}
