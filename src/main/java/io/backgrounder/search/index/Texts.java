package io.backgrounder.search.index;

import static java.util.stream.Collectors.joining;

import io.backgrounder.article.ArticleDocument;
import io.backgrounder.contributor.ContributorDocument;
import io.backgrounder.document.Document;
import io.backgrounder.faq.FaqDocument;
import io.backgrounder.front.FrontDocument;
import io.backgrounder.image.Image;
import io.backgrounder.image.SectionImages;
import io.backgrounder.search.analysis.Language;
import io.backgrounder.search.analysis.Word;
import io.backgrounder.search.analysis.WordCutter;
import io.backgrounder.search.analysis.WordVector;
import io.backgrounder.source.SourceDocument;
import io.backgrounder.story.editing.StoryDocument;
import io.backgrounder.topic.DatedDescription;
import io.backgrounder.topic.TopicDocument;
import io.backgrounder.web.text.LocalizedText;
import io.backgrounder.web.text.TextFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts of one thing that can be found, as the view {@code search_content} returns them.
 *
 * @param title null for source summaries
 * @param lead CommonMark, as {@code rest} is
 */
public record Texts(Language language, String title, String lead, String rest) {
    private static final String BLOCKS = "\n\n";

    private static final Pattern MARKUP = Pattern.compile("[\\\\\\[<&~*_`]");
    private static final Pattern WITHIN_WORDS = Pattern.compile("[\\\\\\[<&~]|[\\p{L}\\p{N}][*_`]+[\\p{L}\\p{N}]");

    /** The most characters that are searched; the rest of a longer text is ignored. */
    private static final int LONGEST = 1_000_000;

    /**
     * The words of the texts, as the index has them.
     *
     * @param title the title's words as a {@code tsvector}; null if there is no title
     * @param words all words, with their weights
     * @param spelt the words that a mistyped word may be corrected to
     */
    record Cut(String title, String words, List<String> spelt) {}

    static String title(List<String> names) {
        return names == null ? null : String.join("\n", names);
    }

    /**
     * The texts that a document will have when it is written, whether readers will be able to find it or only editors. Texts that are not
     * returned here are cut when they are written.
     */
    static List<Texts> of(Document<?> document) {
        if (document instanceof StoryDocument story) {
            return of(story);
        } else if (document instanceof FaqDocument faq) {
            Stream<String> items = faq.items().stream().flatMap(item -> Stream.of(item.question(), item.answer()));
            return List.of(new Texts(
                    Language.of(faq.language()),
                    faq.question(),
                    faq.introduction(),
                    joined(Stream.concat(items, Stream.of(Image.words(faq.image()))))));
        } else if (document instanceof TopicDocument topic) {
            List<String> names = new ArrayList<>(List.of(topic.name()));
            names.addAll(topic.aliases());
            String descriptions = joined(Stream.concat(
                    Stream.ofNullable(topic.description()),
                    topic.descriptions().stream().map(DatedDescription::text)));
            return List.of(
                    localized(Language.NONE, names, descriptions, topic.localized(), Image.words(topic.image())));
        } else if (document instanceof ContributorDocument contributor) {
            return List.of(new Texts(
                    Language.NONE,
                    contributor.name(),
                    text(contributor.biography()),
                    Image.words(contributor.image())));
        } else if (document instanceof SourceDocument source) {
            return List.of(localized(
                    Language.of(source.language()),
                    new ArrayList<>(List.of(source.name())),
                    source.description(),
                    source.localized(),
                    Image.words(source.image())));
        } else if (document instanceof ArticleDocument article) {
            return List.of(new Texts(Language.NONE, article.title(), text(article.retractionNote()), article.url()));
        } else if (document instanceof FrontDocument front) {
            String sections = joined(front.sections().stream().map(FrontDocument.FrontDocumentSection::title));
            return List.of(new Texts(Language.of(front.language()), front.title(), sections, ""));
        }
        return List.of();
    }

    private static List<Texts> of(StoryDocument story) {
        Language language = Language.of(story.language());
        Stream<String> written = Stream.of(story.analysis(), story.coverage().comparison(), story.background());
        Stream<String> points = story.coverage().points().stream().map(point -> point.text());
        Stream<String> timeline = story.timeline().stream().flatMap(entry -> Stream.of(entry.title(), entry.text()));
        Stream<String> images = Stream.of(Image.words(story.image()), SectionImages.words(story.images()));
        String rest = joined(Stream.of(written, points, timeline, images).flatMap(texts -> texts));
        List<Texts> found = new ArrayList<>(List.of(new Texts(language, story.headline(), story.summary(), rest)));
        story.coverage().summaries().forEach(summary -> found.add(new Texts(language, null, summary.text(), "")));
        return found;
    }

    private static String joined(Stream<String> texts) {
        return texts.filter(text -> text != null && !text.isEmpty()).collect(joining(BLOCKS));
    }

    /** The texts in all languages. */
    private static Texts localized(
            Language language,
            List<String> names,
            String description,
            Map<String, LocalizedText> localized,
            String rest) {
        StringBuilder descriptions = new StringBuilder(text(description));
        localized.values().forEach(text -> {
            names.add(text.name());
            names.addAll(text.aliases());
            if (text.description() != null) {
                descriptions.append(BLOCKS).append(text.description());
            }
        });
        return new Texts(language, title(names), descriptions.toString(), rest);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    Cut cut() {
        WordCutter cutter = new WordCutter(language);
        WordVector words = new WordVector();
        TreeSet<String> spelt = new TreeSet<>();
        String titleVector = null;
        if (title != null) {
            List<Word> named = cutter.cut(title);
            words.add(named, "A");
            titleVector = new WordVector().add(named, "").toString();
            named.forEach(word -> add(spelt, word));
        }
        List<Word> leading = cutter.cut(read(lead));
        words.add(leading, "B");
        if (title != null) {
            leading.forEach(word -> add(spelt, word));
        }
        words.add(cutter.cut(read(rest)), "");
        return new Cut(titleVector, words.toString(), List.copyOf(spelt));
    }

    private static void add(TreeSet<String> spelt, Word word) {
        if (word.isCorrectable()) {
            spelt.add(word.spelt());
        }
    }

    /** The text to cut into words. Markup is rendered only if it is inside words or hides some. */
    private static String read(String markdown) {
        String start = WordCutter.start(markdown, LONGEST);
        return MARKUP.matcher(start).find() && WITHIN_WORDS.matcher(start).find() ? plain(start) : start;
    }

    /** The text as readers see it. */
    public static String plain(String markdown) {
        return markdown.isEmpty() ? "" : TextFormat.PLAIN.render(markdown);
    }
}
