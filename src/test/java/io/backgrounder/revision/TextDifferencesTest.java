package io.backgrounder.revision;

import static io.backgrounder.Documents.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.contributor.Contributor;
import io.backgrounder.contributor.ContributorDocument;
import io.backgrounder.faq.Faq;
import io.backgrounder.faq.FaqDocument;
import io.backgrounder.front.Front;
import io.backgrounder.front.FrontDocument;
import io.backgrounder.source.Source;
import io.backgrounder.source.SourceDocument;
import io.backgrounder.story.Story;
import io.backgrounder.story.editing.StoryDocument;
import io.backgrounder.topic.Topic;
import io.backgrounder.topic.TopicDocument;
import io.backgrounder.web.json.Forms;
import io.backgrounder.web.text.Markdown;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which texts of two pages or documents are compared, and which with which. */
class TextDifferencesTest {
    /** What is written in a language, but is part of a document's life, and not of its content; and what only tells where words are. */
    private static final Set<String> OTHERS = Set.of("withdrawnReason", "note", "prefix", "suffix");

    private static List<String> places(String before, String after) {
        return TextDifferences.of(json(before), json(after)).stream()
                .map(text -> text.from() + " " + text.to())
                .toList();
    }

    @Test
    void eachTextThatDiffersIsComparedAndNothingElse() {
        assertEquals(List.of("/headline /headline", "/coverage/comparison /coverage/comparison"), places("""
                        {"slug": "a", "headline": "A", "summary": "S", "coverage": {"comparison": "C"}, "faqs": ["a"]}""", """
                        {"slug": "b", "headline": "B", "summary": "S", "coverage": {"comparison": "D"}, "faqs": ["b"]}"""));
    }

    @Test
    void aTextThatOnlyOneHasIsComparedWithNothing() {
        assertEquals(
                List.of("/analysis null", "/coverage/summaries/0/text null", "null /background"), places("""
                        {"analysis": "A", "coverage": {"summaries": [{"id": "1", "text": "T"}]}}""", """
                        {"background": "B"}"""));
    }

    @Test
    void elementsAreTheSameWhereverTheyMove() {
        assertEquals(List.of("/s/1/text /s/0/text", "/s/2/text null", "null /s/1/text"), places("""
                        {"s": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}]}""", """
                        {"s": [{"id": "b", "text": "B2"}, {"id": "d", "text": "D"}, {"id": "a", "text": "A"}]}"""));
    }

    @Test
    void elementsWithoutIdentityAreFoundByTheirNeighbours() {
        assertEquals(List.of("null /points/0/text", "/points/1/text /points/2/text"), places("""
                        {"points": [{"text": "A"}, {"text": "B"}, {"text": "C"}]}""", """
                        {"points": [{"text": "New"}, {"text": "A"}, {"text": "B2"}, {"text": "C"}]}"""));
    }

    /** As in revisions from before they had any. */
    @Test
    void elementsThatHaveNoIdentityYetAreFoundByTheirPlaces() {
        assertEquals(List.of("/points/1/text /points/1/text"), places("""
                        {"points": [{"text": "A"}, {"text": "B"}]}""", """
                        {"points": [{"id": "p1", "text": "A"}, {"id": "p2", "text": "B2"}]}"""));
    }

    /** A text is what is CommonMark for readers, or what editors write without any other form. */
    @Test
    void everyTextOfEveryKindIsCompared() {
        Set<String> texts = new TreeSet<>();
        for (Class<?> type : List.of(
                Story.class,
                StoryDocument.class,
                Topic.class,
                TopicDocument.class,
                Source.class,
                SourceDocument.class,
                Contributor.class,
                ContributorDocument.class,
                Faq.class,
                FaqDocument.class,
                Front.class,
                FrontDocument.class)) {
            collect(type, texts, new ArrayList<>());
        }
        texts.removeAll(OTHERS);
        assertTrue(texts.contains("headline") && texts.contains("answer"), texts.toString());
        assertEquals(new TreeSet<>(TextDifferences.TEXTS), texts);
    }

    private static void collect(Type type, Set<String> texts, List<Type> seen) {
        if (type instanceof ParameterizedType container) {
            for (Type contained : container.getActualTypeArguments()) {
                collect(contained, texts, seen);
            }
        } else if (type instanceof Class<?> record && record.isRecord() && !seen.contains(type)) {
            seen.add(type);
            for (RecordComponent member : record.getRecordComponents()) {
                Pattern form = member.getAccessor().getAnnotation(Pattern.class);
                boolean written =
                        form != null && Set.of(Forms.TEXT, Forms.ONE_LINE).contains(form.regexp());
                if (written && member.getType() == String.class
                        || member.getAccessor().isAnnotationPresent(Markdown.class)) {
                    texts.add(member.getName());
                }
                collect(member.getGenericType(), texts, seen);
            }
        }
    }
}
