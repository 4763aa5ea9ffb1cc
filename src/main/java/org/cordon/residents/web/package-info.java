/** The resident register over HTTP. */
@NullMarked
package org.cordon.residents.web;

import org.jspecify.annotations.NullMarked;
