/**
 * Imports undo nothing that editors did. Start at {@link io.backgrounder.checker.imports.ImportChecker}.
 */
package io.backgrounder.checker.imports;
