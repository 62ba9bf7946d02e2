package io.backgrounder.bulk;

import io.backgrounder.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a line of an import's answer can be; for the OpenAPI document. */
@Schema(
        description = "What became of one line; a problem, where the import broke off",
        anyOf = {ImportResult.class, Problem.class})
interface ImportAnswer {}
