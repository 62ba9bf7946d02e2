package io.backgrounder.image;

import static io.backgrounder.Documents.image;
import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.document.Sample;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with an image is told by the pointers of its members, in documents of each kind. */
@QuarkusTest
class ImageFaultsTest {
    private static Set<String> pointers(ObjectNode document, int status) {
        Response refusal = Editor.post("stories", document);
        refusal.then().statusCode(status);
        return Editor.pointers(refusal);
    }

    private static ObjectNode story(Object... members) {
        return Sample.STORY.document().put("slug", "image-faults").setAll(object(members));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"url": null}                                           | /url
            {"url": ""}                                             | /url
            {"url": "//images.example.com/i.jpg"}                   | /url
            {"url": "images/i.jpg"}                                 | /url
            {"width": null, "height": null}                         | /width /height
            {"width": 0, "height": -1}                              | /width /height
            {"width": 65536}                                        | /width
            {"type": "jpeg"}                                        | /type
            {"type": "text/html"}                                   | /type
            {"type": "image/JPEG"}                                  | /type
            {"alt": null}                                           | /alt
            {"alt": " "}                                            | /alt
            {"alt": "two\\nlines"}                                  | /alt
            {"decorative": true}                                    | /alt
            {"alt": null, "decorative": false}                      | /alt
            {"caption": ""}                                         | /caption
            {"credit": null}                                        | /credit
            {"credit": "\\u200b"}                                   | /credit
            {"licence": "All rights reserved"}                      | /licence
            {"licence": "CC-BY-4"}                                  | /licence
            {"licence": "ftp://example.com/"}                       | /licence
            {"rightsHolder": ""}                                    | /rightsHolder
            {"focalPoint": {}}                                      | /focalPoint/x /focalPoint/y
            {"focalPoint": {"x": 1.01, "y": -0.01}}                 | /focalPoint/x /focalPoint/y
            {"digitalSourceType": "madeByAMachine"}                 | /digitalSourceType
            {"digitalSourceType": "digitalArt"}                     | /digitalSourceType
            {"placeholder": "red"}                                  | /placeholder
            {"placeholder": "#12345"}                               | /placeholder
            {"placeholder": "LEHV6nWB2yk8pyo0adR*.7kCMdn"}          | /placeholder
            {"placeholder": "~EHV6nWB2yk8pyo0adR*.7kCMdnj"}         | /placeholder
            {"variants": [null]}                                    | /variants/0
            {"variants": [{}]}                                      | /variants/0/url /variants/0/width
            {"variants": [{"url": "javascript:alert(1)", "width": 0, "type": "video/mp4"}]}\
             | /variants/0/url /variants/0/width /variants/0/type
            {"variants": [{"url": "https://images.example.com/1", "width": 2}, {"url": "https://images.example.com/2", "width": 1}]}\
             | /variants/1/width
            {"variants": [{"url": "https://images.example.com/1", "width": 2}, {"url": "https://images.example.com/2", "width": 2}]}\
             | /variants/1""")
    void eachMemberIsNamed(String members, String wrong) {
        ObjectNode image = image(json(members));
        Set<String> expected = new TreeSet<>(Arrays.asList(wrong.split(" ")));
        for (String place : List.of("/image", "/images/background/0")) {
            ObjectNode document = place.equals("/image")
                    ? story("image", image)
                    : story("images", object("background", List.of(image)));
            Set<String> found = new TreeSet<>();
            pointers(document, 422).forEach(pointer -> found.add(pointer.substring(place.length())));
            assertEquals(expected, found, place);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FRONT", "ARTICLE"})
    void anImageOfAnyKindIsChecked(Sample kind) {
        ObjectNode document = kind.document().put("slug", kind.slug("image-faults"));
        document.set("image", image("alt", null, "width", 0));
        Response refusal = Editor.post(kind.collection, document);
        refusal.then().statusCode(422);
        assertEquals(Set.of("/image/alt", "/image/width"), Editor.pointers(refusal));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"width": 1.5}             | /image/width
            {"width": "1600"}          | /image/width
            {"width": 99999999999}     | /image/width
            {"focalPoint": {"x": "0"}} | /image/focalPoint/x
            {"focalPoint": [0, 0]}     | /image/focalPoint
            {"variants": {}}           | /image/variants
            {"decorative": "yes"}      | /image/decorative
            {"bytes": "AAAA"}          | /image/bytes""")
    void whatHasAnotherTypeIsMalformed(String members, String wrong) {
        assertEquals(Set.of(wrong), pointers(story("image", image(json(members))), 400));
    }

    /** Addresses that lead elsewhere than they seem to, carry credentials, or mean something else on each network. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://images.example.com/i.jpg",
                "HTTPS://images.example.com/i.jpg",
                "javascript:alert(1)//images.example.com",
                "data:image/png;base64,AAAA",
                "file:///etc/passwd",
                "blob:https://images.example.com/1",
                "https://editor:secret@images.example.com/i.jpg",
                "https://images.example.com@news.example/i.jpg",
                "https://images.example.com:80@news.example/i.jpg",
                "https://images.example.com\\@news.example/i.jpg",
                "https://images.example.com:0/i.jpg",
                "https://images.example.com:65536/i.jpg",
                "https://images.example.com:/i.jpg",
                "https://images.example.com./i.jpg",
                "https://images..example.com/i.jpg",
                "https://-images.example.org/i.jpg",
                "https://images_1.example.org/i.jpg",
                "https://images.example.com/ /i.jpg",
                "https://images.example.com/\t",
                "https://images.example.com/é.jpg",
                "https://bücher.example/i.jpg",
                "https://images.example.com/%zz",
                "https://images.example.com/#a#b",
                "https:///i.jpg",
                "https://localhost/i.jpg",
                "https://images.localhost/i.jpg",
                "https://printer.local/i.jpg",
                "https://cdn.internal/i.jpg",
                "https://intranet/i.jpg",
                "https://127.0.0.1/i.jpg",
                "https://127.1/i.jpg",
                "https://2130706433/i.jpg",
                "https://0x7f.0.0.1/i.jpg",
                "https://127.0.0.0x1/i.jpg",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/i.jpg",
                "https://[::ffff:127.0.0.1]/i.jpg"
            })
    void noHostileAddressIsAccepted(String url) {
        ObjectNode variant = object("url", url, "width", 1);
        assertEquals(
                Set.of("/image/url", "/image/variants/0/url"),
                pointers(story("image", image("url", url, "variants", List.of(variant))), 422));
    }

    @Test
    void thereIsALimitToEachList() {
        ObjectNode variant = object("url", "https://images.example.com/1", "width", 1);
        assertEquals(
                Set.of("/image/variants"),
                pointers(story("image", image("variants", Collections.nCopies(21, variant))), 422));
        List<ObjectNode> images = Collections.nCopies(11, image());
        assertEquals(Set.of("/images/summary"), pointers(story("images", object("summary", images)), 422));
        JsonNode elsewhere = object("topics", List.of(image()));
        assertEquals(Set.of("/images/topics"), pointers(story("images", elsewhere), 400));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"placeholder\": \"LEHV6nWB2yk8pyo0adR*.7kCMdnj\"}",
                "{\"placeholder\": \"00OZZy\"}",
                "{\"placeholder\": \"#A1b2c3\"}",
                "{\"licence\": \"https://creativecommons.org/licenses/by/4.0/\"}",
                "{\"licence\": \"CC0-1.0\"}",
                "{\"focalPoint\": {\"x\": 0, \"y\": 1}}",
                "{\"focalPoint\": {\"x\": 0.333, \"y\": 1.0}}",
                "{\"alt\": null, \"decorative\": true}",
                "{\"width\": 65535, \"height\": 1, \"type\": \"image/svg+xml\"}",
                "{\"url\": \"https://cdn.harbour-courier.example:8443/a/b;c?w=1600&v=2#top\"}",
                "{\"url\": \"https://xn--bcher-kva.example/i.jpg\"}",
                "{\"digitalSourceType\": \"trainedAlgorithmicMedia\"}"
            })
    void whatIsRightIsAccepted(String members) {
        Editor.overwriting().delete(Editor.address("stories/image-right"));
        Response saved =
                Editor.post("stories", story("image", image(json(members))).put("slug", "image-right"));
        assertTrue(saved.statusCode() == 201, saved.asString());
    }
}
