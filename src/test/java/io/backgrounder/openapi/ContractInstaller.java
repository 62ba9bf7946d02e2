package io.backgrounder.openapi;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/** Puts the {@link Contract} around every call of every test, without the test's asking. */
public class ContractInstaller implements QuarkusTestBeforeEachCallback {
    /** Read once: the document is long, and the tests are many. */
    private static final Contract CONTRACT = new Contract();

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.replaceFiltersWith(CONTRACT);
        RestAssured.urlEncodingEnabled = false;
    }
}
