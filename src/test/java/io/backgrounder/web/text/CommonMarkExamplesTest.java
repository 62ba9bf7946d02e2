package io.backgrounder.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.parser.Parser;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No word that a reader would see of the specifications' own examples is lost, glued to another or split. */
class CommonMarkExamplesTest {
    static Stream<Example> examples() {
        return Stream.of(TestResources.getSpec(), TestResources.getGfmSpec())
                .flatMap(specification -> ExampleReader.readExamples(specification).stream());
    }

    @Test
    void theSpecificationsAreRead() {
        assertTrue(examples().count() > 1300, () -> examples().count() + " examples");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void htmlHasEachWord(Example example) {
        String html = TextFormat.HTML.render(example.getSource());
        assertEquals(List.of(), ShownWords.missing(expected(example), ShownWords.wordsOf(html)), html);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void plainTextHasEachWord(Example example) {
        String text = TextFormat.PLAIN.render(example.getSource());
        assertEquals(List.of(), ShownWords.missing(expected(example), ShownWords.words(text)), text);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void htmlHasNoOtherWordWhereNoneIsInRawHtml(Example example) {
        if (!hasRawHtml(example.getSource()) && !example.getHtml().contains("checkbox")) {
            assertEquals(expected(example), ShownWords.wordsOf(TextFormat.HTML.render(example.getSource())));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void htmlIsStrict(Example example) {
        HtmlChecker.check(TextFormat.HTML.render(example.getSource()));
    }

    private static List<String> expected(Example example) {
        return ShownWords.wordsOf(example.getHtml());
    }

    private static boolean hasRawHtml(String markdown) {
        boolean[] found = {false};
        Parser.builder().build().parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock block) {
                found[0] = true;
            }

            @Override
            public void visit(HtmlInline inline) {
                found[0] = true;
            }
        });
        return found[0];
    }
}
