package io.backgrounder.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.commonmark.testutil.example.Example;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Elements around annotated words change nothing else of the HTML, nest in it, and have these words and no others. */
class AnnotatedHtmlTest {
    private static final String SPAN = "span[" + AnnotatedHtml.ATTRIBUTE + "]";

    @ParameterizedTest
    @MethodSource("io.backgrounder.web.text.CommonMarkExamplesTest#examples")
    void overlappingAnnotationsNestInEveryExampleOfCommonMark(Example example) {
        String plain = TextFormat.PLAIN.render(example.getSource());
        Random random = new Random(example.getSource().hashCode());
        for (int round = 0; round < 5; round++) {
            check(example.getSource(), plain, overlapping(plain.length(), random));
        }
        check(example.getSource(), plain, List.of(new Annotation("all", 0, plain.length())));
        check(example.getSource(), plain, List.of(new Annotation("out", -5, plain.length() + 5)));
    }

    private static List<Annotation> overlapping(int length, Random random) {
        List<Annotation> annotations = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int start = random.nextInt(length + 1);
            annotations.add(new Annotation("e" + i, start, start + random.nextInt(length - start + 1)));
        }
        return annotations;
    }

    private static void check(String markdown, String plain, List<Annotation> annotations) {
        String html = SafeHtml.of(markdown, annotations);
        Document parsed = Jsoup.parseBodyFragment(html);
        for (Annotation annotation : annotations) {
            String words = plain.substring(
                    Math.max(0, Math.min(annotation.start(), plain.length())),
                    Math.min(annotation.end(), plain.length()));
            StringBuilder marked = new StringBuilder();
            for (Element element : parsed.select(SPAN)) {
                if (List.of(element.attr(AnnotatedHtml.ATTRIBUTE).split(" ")).contains(annotation.id())) {
                    assertTrue(element.select(SPAN).size() == 1, html);
                    marked.append(element.wholeText());
                }
            }
            assertWithin(words, marked.toString(), html);
        }
        parsed.select(SPAN).unwrap();
        parsed.outputSettings().prettyPrint(false);
        assertEquals(SafeHtml.of(markdown), parsed.body().html());
    }

    /** What is marked comes in the same order in the words, which may have addresses and numbers of notes between. */
    private static void assertWithin(String words, String marked, String html) {
        int from = 0;
        for (int i = 0; i < marked.length(); i++) {
            from = words.indexOf(marked.charAt(i), from) + 1;
            assertTrue(from > 0, marked + " in " + words + ": " + html);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The sea is blue            | sea                | <p>The {sea} is blue</p>
            The *sea* is               | The sea            | <p>{The }<em>{sea}</em> is</p>
            A **b *c* d** e            | b c d              | <p>A <strong>{b }<em>{c}</em>{ d}</strong> e</p>
            See [the sea](/s) here     | the sea            | <p>See <a rel="nofollow" href="/s">{the sea}</a> here</p>
            a `sea` b                  | sea b              | <p>a <code>{sea}</code>{ b}</p>
            half~~a~~word              | halfaword          | <p>{half}<del>{a}</del>{word}</p>
            <b>x</b> y                 | y                  | <p>&lt;b&gt;x&lt;/b&gt; {y}</p>
            A &amp; B                  | A & B              | <p>{A & B}</p>""")
    void wordsAreMarkedInTheirMarkup(String markdown, String words, String expected) {
        String plain = TextFormat.PLAIN.render(markdown);
        int start = plain.indexOf(words);
        assertTrue(start >= 0, plain);
        String html = SafeHtml.of(markdown, List.of(new Annotation("e", start, start + words.length())));
        assertEquals(
                expected.replace("{", "<span data-evidence=\"e\">").replace("}", "</span>"),
                html.replace("&amp;", "&").strip());
    }

    @Test
    void noHalfOfACharacterIsMarked() {
        String html = SafeHtml.of("a😀b", List.of(new Annotation("e", 2, 4)));
        assertEquals("<p>a😀<span data-evidence=\"e\">b</span></p>", html.strip());
    }

    @Test
    void anAuthorCannotWriteAnnotations() {
        assertTrue(!SafeHtml.of("<span data-evidence=\"e\">x</span>").contains("<span"));
    }
}
