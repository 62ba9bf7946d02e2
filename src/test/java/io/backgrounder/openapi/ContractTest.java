package io.backgrounder.openapi;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;

import org.junit.jupiter.api.Test;

/** The validator is worth something: it takes a right body and refuses wrong ones. */
class ContractTest {
    private static final String RIGHT = """
            {"type": "/problems/not-found", "title": "Not found", "status": 404, "instance": "/", "requestId": "r",
             "errors": [{"parameter": "limit", "detail": "must be a number"}]}""";

    private final Contract contract = new Contract();

    private static String with(String member, Object value) {
        return object(json(RIGHT), member, value).toString();
    }

    @Test
    void aRightBodyIsTaken() {
        assertThat(contract.errors("Problem", RIGHT), empty());
    }

    @Test
    void aMissingMemberIsRefused() {
        assertThat(contract.errors("Problem", "{}"), hasItem(containsString("requestId")));
    }

    @Test
    void aMemberOfAWrongTypeIsRefused() {
        assertThat(contract.errors("Problem", with("status", "404")), hasItem(containsString("/status")));
    }

    @Test
    void aMemberThatIsNotDocumentedIsRefused() {
        assertThat(contract.errors("Problem", with("secret", 1)), hasItem(containsString("secret")));
    }

    @Test
    void aWrongMemberOfANestedDocumentIsRefused() {
        assertThat(contract.errors("Problem", RIGHT.replace("detail", "detai")), hasItem(containsString("/errors/0")));
    }
}
