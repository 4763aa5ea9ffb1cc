/** Imports over HTTP. */
@NullMarked
package org.cordon.imports.web;

import org.jspecify.annotations.NullMarked;
