package io.backgrounder.bulk;

import io.backgrounder.document.ImportLine;
import io.backgrounder.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The types of lines in an export for the import, for the OpenAPI document. */
@Schema(
        description = "A document, as the import accepts it; a problem if the export failed",
        anyOf = {ImportLine.class, Problem.class})
interface ExportedDocument {}
